using FsCheck;
using FsCheck.Fluent;

namespace Telnyx.Runtime.Tests.Http;

public sealed class AddressTests
{
    [Theory]
    [Fault(70, 71, 73, 75, 76)]
    [InlineData("abc", "abc")]
    [InlineData("v3:a-b_c.d~e", "v3%3Aa-b_c.d~e")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a/../b", "a%2F..%2Fb")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("a?b#c", "a%3Fb%23c")]
    [InlineData("a\\b", "a%5Cb")]
    [InlineData("+1 800", "%2B1%20800")]
    [InlineData("a\r\nb", "a%0D%0Ab")]
    [InlineData("é😀", "%C3%A9%F0%9F%98%80")]
    [InlineData("...", "...")]
    public async Task Path_parameters_stay_one_segment(string id, string expected)
    {
        await using var server = await TestServer.StartAsync("{\"name\":\"n\"}");
        using var client = server.Client();

        await client.Service.GetItemAsync(id, id);

        Assert.Equal($"/v2/headers/{expected}/items/{expected}.json", server.Request.Target);
    }

    [Theory]
    [Fault(69, 72)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\t")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData(null)]
    public async Task Path_parameters_that_would_address_something_else_are_refused(string? id)
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client();

        var refusal = await Assert.ThrowsAnyAsync<ArgumentException>(() => client.Service.GetItemAsync(id!, "x"));

        Assert.Equal("id", refusal.ParamName);
        Assert.Empty(server.Requests);
    }

    [Fact]
    [Fault(74)]
    public async Task Half_a_surrogate_pair_is_refused()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client();

        // Not as data of the test above: an attribute cannot hold such a string.
        foreach (var id in new[] { "a\ud800b", "\udc00", "a\ud800" })
        {
            Assert.Equal("id", (await Assert.ThrowsAsync<ArgumentException>(() => client.Service.GetItemAsync(id, "x"))).ParamName);
        }

        Assert.Empty(server.Requests);
    }

    [Fact]
    [Fault(73, 75)]
    public async Task Any_text_arrives_as_it_was_in_path_and_query()
    {
        await using var server = await TestServer.StartAsync("{\"data\":{}}");
        using var client = server.Client();
        Prop.ForAll<string>(text =>
        {
            // No server takes NUL in a path, escaped or not.
            var valid = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes("x" + text)).Replace("\0", "", StringComparison.Ordinal);
            server.Requests.Clear();
            client.Service.GetAsync(valid, new RequestOptions { ExtraQuery = { [valid] = valid } }).GetAwaiter().GetResult();

            var request = server.Request;
            var query = request.Query.Split('=');
            return request.Path.Split('/').Length == 4
                && Uri.UnescapeDataString(request.Path.Split('/')[3]) == valid
                && query.Length == 2
                && query.All(part => Uri.UnescapeDataString(part) == valid && !part.AsSpan().ContainsAny("&+? #"));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task An_operation_with_a_server_of_its_own_follows_the_base_address()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client();

        await client.Service.ElsewhereAsync();

        Assert.Equal("/.well-known/server", server.Request.Target);
    }

    [Theory]
    [InlineData("v2")]
    [InlineData("v2/")]
    public async Task The_base_address_may_end_with_a_slash_or_not(string path)
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client(options => options.BaseAddress = new Uri(server.Address, "/" + path));

        await client.Service.PostNothingAsync();

        Assert.Equal("/v2/headers", server.Request.Target);
    }
}
