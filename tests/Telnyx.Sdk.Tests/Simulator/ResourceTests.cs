namespace Telnyx.Sdk.Tests.Simulator;

public sealed class ResourceTests
{
    [Fact]
    public async Task An_application_is_created_changed_and_deleted()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var created = await harness.PostAsync("call_control_applications", new
        {
            application_name = "shop", webhook_event_url = "http://127.0.0.1:1/hooks", dtmf_type = "Inband",
        });
        Assert.Equal((201, "shop", "Inband"), (created.Status, created["application_name"], created["dtmf_type"]));
        var path = "call_control_applications/" + created["id"];
        var updated = await harness.SendAsync(HttpMethod.Patch, path, new
        {
            application_name = "shop 2", webhook_event_url = "http://127.0.0.1:1/hooks", tags = new[] { "a" }, active = false,
        });
        Assert.Equal(("shop 2", "Inband", "False"), (updated["application_name"], updated["dtmf_type"], updated["active"]));
        Assert.Equal("shop 2", (await harness.GetAsync(path))["application_name"]);
        Assert.Equal("shop 2", (await harness.GetAsync("connections/" + created["id"]))["connection_name"]);
        Assert.Equal(200, (await harness.SendAsync(HttpMethod.Delete, path)).Status);
        (await harness.GetAsync(path)).Refused(404, "10005");
        (await harness.SendAsync(HttpMethod.Delete, path)).Refused(404, "10005");
    }

    [Theory]
    [InlineData("call_control_applications", "application_name")]
    [InlineData("connections", "connection_name")]
    public async Task Lists_are_paged_sorted_and_filtered(string path, string name)
    {
        await using var harness = await SimulatorHarness.StartAsync();
        foreach (var application in new[] { "shop c", "shop a", "shop b" })
        {
            (await harness.PostAsync("call_control_applications", new
            {
                application_name = application, webhook_event_url = "http://127.0.0.1:1/hooks",
            })).Ok();
        }

        var filter = $"{path}?filter[{name}][contains]=shop&sort=connection_name&page[size]=2";
        var pages = new[] { await harness.GetAsync(filter), await harness.GetAsync(filter + "&page[number]=2") };
        Assert.Equal(
            ["shop a", "shop b", "shop c"],
            pages.SelectMany(page => page.Data.EnumerateArray()).Select(item => item.GetProperty(name).GetString()));
        var meta = pages[1].Json.GetProperty("meta");
        Assert.Equal("2 3 2 2", $"{meta.GetProperty("total_pages")} {meta.GetProperty("total_results")} {meta.GetProperty("page_number")} {meta.GetProperty("page_size")}");
    }

    [Fact]
    public async Task Active_calls_are_listed_by_cursor()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var calls = new List<string>();
        for (var count = 0; count < 5; count++)
        {
            calls.Add(await harness.ConnectAsync());
        }

        await harness.HangUpAsync(calls[2]);
        calls.RemoveAt(2);
        var path = $"connections/{harness.Simulator.ConnectionId}/active_calls?page[limit]=3";
        var first = await harness.GetAsync(path);
        Assert.Equal(calls[..3], Ids(first));
        var cursor = first.Json.GetProperty("meta").GetProperty("cursors").GetProperty("after").GetString()!;
        var second = await harness.GetAsync($"{path}&page[after]={Uri.EscapeDataString(cursor)}");
        Assert.Equal(calls[3..], Ids(second));
        Assert.False(second.Json.GetProperty("meta").TryGetProperty("next", out _));
        var before = second.Json.GetProperty("meta").GetProperty("cursors").GetProperty("before").GetString()!;
        Assert.Equal(calls[..3], Ids(await harness.GetAsync($"{path}&page[before]={Uri.EscapeDataString(before)}")));
        (await harness.GetAsync(path + "&page[after]=nothing")).Refused(422, "10015", "/page/after");
    }

    [Fact]
    public async Task A_message_is_queued_sent_and_finalized()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var queued = await harness.PostAsync("messages", new { from = "+13125550002", to = "+13125550001", text = "Hello" });
        Assert.Equal("queued", queued.Data.GetProperty("to")[0].GetProperty("status").GetString());
        var events = await harness.Receiver.UntilAsync(all => all.Count == 2);
        Assert.Equal(["message.sent sent", "message.finalized delivered"], events.Select(Describe));
        Assert.All(events, webhook => Assert.Equal(queued["id"], webhook["id"]));

        static string Describe(ReceivedWebhook webhook) =>
            $"{webhook.EventType} {webhook.Payload.GetProperty("to")[0].GetProperty("status")}";
    }

    [Theory]
    [InlineData("""{ "from": "+13125550002", "text": "x" }""", "10004", "/to")]
    [InlineData("""{ "from": "+13125550002", "to": "+13125550001" }""", "10004", "/text")]
    [InlineData("""{ "to": "+13125550001", "text": "x" }""", "10004", "/from")]
    [InlineData("""{ "from": "+13125550002", "to": "x!", "text": "x" }""", "10016", "/to")]
    public async Task A_wrong_message_is_refused(string body, string code, string place)
    {
        await using var harness = await SimulatorHarness.StartAsync();
        (await harness.PostAsync("messages", body)).Refused(422, code, place);
        Assert.Empty(harness.Receiver.Received);
    }

    private static IEnumerable<string?> Ids(Reply page) =>
        page.Data.EnumerateArray().Select(static item => item.GetProperty("call_control_id").GetString());
}
