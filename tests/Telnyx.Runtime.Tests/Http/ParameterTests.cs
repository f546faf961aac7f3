using System.Globalization;
using Telnyx.Http;
using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Http;

public sealed class ParameterTests
{
    [Fact]
    [Fault(79)]
    public async Task Every_kind_of_query_parameter_is_written_and_null_is_left_out()
    {
        var query = await QueryAsync(parameters =>
        {
            parameters.QueryString("s", "a b&c=d+e");
            parameters.QueryString("none", null);
            parameters.QueryBoolean("b", true);
            parameters.QueryBoolean("none", null);
            parameters.QueryInt32("i", -5);
            parameters.QueryInt64("l", 9007199254740993);
            parameters.QueryDouble("d", 1.5);
            parameters.QueryDateTime("t", new DateTimeOffset(2024, 5, 1, 12, 0, 0, 250, TimeSpan.FromHours(2)));
            parameters.QueryDate("day", new DateOnly(2024, 5, 1));
            parameters.QueryEnum("e", StreamTrack.InboundTrack);
            parameters.QueryEnum<StreamTrack>("none", null);
            parameters.QueryStrings("list", ["x", "y"]);
            parameters.QueryStrings("comma", ["x", "y"], explode: false);
            parameters.QueryStrings("empty", []);
            parameters.QueryEnums("enums", [StreamTrack.InboundTrack, "z"]);
            parameters.QueryUnion<DialTo>("one", (DialTo)"+1");
            parameters.QueryUnion<DialTo>("many", (DialTo)(string[])["+1", "+2"]);
            parameters.QueryUnion<DialTo>("none", null);
            parameters.QueryList("numbers", [1, 2], static (json, value) => json.Int32Value(value));
            parameters.QueryMap("map", new Dictionary<string, int> { ["k"] = 1 }, static (json, value) => json.Int32Value(value));
            parameters.QueryObject("none", null);
            parameters.QueryJson("none", null);
        });

        Assert.Equal(
            "s=a b&c=d+e&b=true&i=-5&l=9007199254740993&d=1.5&t=2024-05-01T10:00:00.25Z&day=2024-05-01&e=inbound_track&list=x&list=y&comma=x,y"
            + "&enums=inbound_track&enums=z&one=+1&many=+1&many=+2&numbers=1&numbers=2&map[k]=1",
            query);
    }

    [Fact]
    [Fault(79)]
    public async Task Objects_are_nested_in_brackets()
    {
        var filter = new Dial
        {
            To = ["+1", "+2"],
            From = "f",
            Record = false,
            Tags = new Dictionary<string, string> { ["contains"] = "x" },
            Headers = [new Header { Name = "a", Value = "1" }, new Header { Name = "b" }],
            ClientState = null,
        };
        filter.AdditionalProperties["new"] = Json.Text.Element("""{"gte":5}""");

        var query = await QueryAsync(parameters => parameters.QueryObject("filter", filter));

        Assert.Equal(
            "filter[to][]=+1&filter[to][]=+2&filter[from]=f&filter[record]=false&filter[headers][0][name]=a&filter[headers][0][value]=1"
            + "&filter[headers][1][name]=b&filter[tags][contains]=x&filter[new][gte]=5",
            query);
    }

    [Fact]
    [Fault(76)]
    public async Task A_plus_sign_is_escaped_so_that_no_server_takes_it_for_a_space()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client();

        await client.Service.WithParametersAsync(parameters => parameters.QueryString("page[number]", "+1800"));

        Assert.Equal("page%5Bnumber%5D=%2B1800", server.Request.Query);
    }

    [Theory]
    [Fault(80)]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fi-FI")]
    public async Task No_culture_changes_a_byte(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var query = await QueryAsync(parameters =>
            {
                parameters.QueryDouble("d", -1234.5);
                parameters.QueryInt32("i", -1);
                parameters.QueryDateTime("t", new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero));
                parameters.QueryDate("day", new DateOnly(2024, 5, 1));
                parameters.QueryObject("o", new Dial { To = "t", From = "I", Speed = -0.5, StartsAt = DateTimeOffset.UnixEpoch });
            });

            Assert.Equal(
                "d=-1234.5&i=-1&t=2024-05-01T00:00:00Z&day=2024-05-01&o[to]=t&o[from]=I&o[speed]=-0.5&o[starts_at]=1970-01-01T00:00:00Z", query);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Header_parameters_are_sent()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client();

        await client.Service.WithParametersAsync(parameters =>
        {
            parameters.HeaderString("X-A", "v w");
            parameters.HeaderString("X-None", null);
            parameters.HeaderBoolean("X-B", false);
            parameters.HeaderInt32("X-I", 3);
            parameters.HeaderEnum("X-E", StreamTrack.OutboundTrack);
            parameters.HeaderStrings("X-L", ["a", "b"]);
        });

        var request = server.Request;
        Assert.Equal(
            ("v w", null, "false", "3", "outbound_track", "a,b"),
            (request.Header("X-A"), request.Header("X-None"), request.Header("X-B"), request.Header("X-I"), request.Header("X-E"), request.Header("X-L")));
    }

    [Theory]
    [Fault(77, 78)]
    [InlineData("X-A", "a\r\nX-Evil: 1")]
    [InlineData("X-A", "a\nb")]
    [InlineData("X-A", "a\0b")]
    [InlineData("X-A", "é")]
    [InlineData("X A", "a")]
    [InlineData("X-A:", "a")]
    [InlineData("X-A\r\nX-Evil", "a")]
    [InlineData("", "a")]
    [InlineData("Content-Type", "text/html")]
    public async Task Headers_that_would_become_something_else_are_refused_without_repeating_them(string name, string value)
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client();

        var refusal = await Assert.ThrowsAsync<ArgumentException>(
            () => client.Service.PostNothingAsync(new RequestOptions { ExtraHeaders = { [name] = value } }));

        Assert.DoesNotContain("Evil", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    [Fault(74, 81)]
    public async Task Numbers_that_have_no_text_and_broken_text_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => QueryAsync(parameters => parameters.QueryDouble("d", double.NaN)));
        await Assert.ThrowsAsync<ArgumentException>(() => QueryAsync(parameters => parameters.QueryString("s", "\ud800")));
    }

    private static async Task<string> QueryAsync(Action<ParameterWriter> write)
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client();
        await client.Service.WithParametersAsync(write);
        return server.Request.DecodedQuery;
    }
}
