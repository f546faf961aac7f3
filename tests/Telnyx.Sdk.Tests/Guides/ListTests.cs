using System.Text.Json;
using Telnyx.Sdk.Tests.Documents;

namespace Telnyx.Sdk.Tests.Guides;

public sealed class ListTests : GuideTest
{
    private const string Connection = "1293384261075731461";

    [Fact]
    public async Task The_first_page_of_active_calls()
    {
        Server.AnswerOnly(Bundled.Operation("GET /connections/{connection_id}/active_calls").ResponseExample.GetRawText());

        var page = await Client.Connections.ListActiveCallsAsync(Connection);

        Assert.StartsWith("v3:", page.Data[0].CallControlId, StringComparison.Ordinal);
        Assert.Equal(42, page.Meta.TotalResults);
        Assert.Equal("Y3Vyc29yLTI=", page.Meta.After);
        Assert.True(page.HasNextPage);
        Assert.Equal($"/v2/connections/{Connection}/active_calls", Server.Requests[^1].Target);
    }

    [Fact]
    public async Task Every_page_of_a_list_is_fetched_as_it_is_needed()
    {
        Server.AnswerOnly(Calls("a", "b", after: "cursor/2="), Calls("c", "d", after: null));
        var sentBefore = Server.Requests.Count;
        var list = Client.Connections.ListActiveCallsAsync(Connection, new() { Page = new() { Limit = 2 } });
        Assert.Equal(sentBefore, Server.Requests.Count);

        var ids = new List<string>();
        await foreach (var call in list)
        {
            ids.Add(call.CallControlId);
            Assert.Equal(sentBefore + (ids.Count <= 2 ? 1 : 2), Server.Requests.Count);
        }

        Assert.Equal(["a", "b", "c", "d"], ids);
        Assert.Equal(["page[limit]=2"], Server.Requests[^2].Query);
        Assert.Equal(["page[limit]=2", "page[after]=cursor/2="], Server.Requests[^1].Query);
    }

    [Fact]
    public async Task Pages_can_be_taken_one_by_one()
    {
        Server.AnswerOnly(Calls("a", "b", after: "2"), Calls("c", "d", after: null));
        var sizes = new List<int>();
        await foreach (var page in Client.Connections.ListActiveCallsAsync(Connection).AsPages())
        {
            sizes.Add(page.Data.Count);
        }

        Assert.Equal([2, 2], sizes);
    }

    [Fact]
    public async Task Filters_and_order_go_into_the_query()
    {
        Server.AnswerOnly("""{"data":[],"meta":{"page_number":1,"total_pages":1}}""");

        var page = await Client.CallControlApplications.ListAsync(new()
        {
            Sort = "created_at",
            Filter = new() { ApplicationName = new() { Contains = "a&b" }, Status = "init", Failed = false },
            Page = new() { Size = 20, Number = 1 },
        });

        Assert.Empty(page.Data);
        Assert.False(page.HasNextPage);
        Assert.Equal(
            ["filter[application_name][contains]=a&b", "filter[failed]=false", "filter[status]=init", "page[number]=1", "page[size]=20", "sort=created_at"],
            Server.Requests[^1].Query.Order(StringComparer.Ordinal));
    }

    private static string Calls(string first, string second, string? after) =>
        $$$"""{"data":[{"call_control_id":"{{{first}}}"},{"call_control_id":"{{{second}}}"}],"meta":{"cursors":{"after":{{{JsonSerializer.Serialize(after)}}}}} }""";
}
