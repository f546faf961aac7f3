namespace Telnyx.Analyzers.Tests;

public sealed class FixTests
{
    [Fact]
    public Task All_required_members_at_once() => Check(
        "Add the required members",
        "await client.Calls.DialAsync(new());",
        """await client.Calls.DialAsync(new() { To = "", From = "", ConnectionId = "" });""");

    [Fact]
    public Task Required_members_keep_the_layout() => Check(
        "Add the required members",
        """
        await client.Calls.DialAsync(new CallRequest
                {
                    From = text,
                });
        """,
        """
        await client.Calls.DialAsync(new CallRequest
                {
                    From = text,
                    To = "",
                    ConnectionId = "",
                });
        """);

    [Fact]
    public Task Required_members_of_other_types() => Check(
        "Add the required members",
        """await client.Calls.Actions.StartRecordingAsync("v3:x", new() { PlayBeep = true });""",
        """await client.Calls.Actions.StartRecordingAsync("v3:x", new() { PlayBeep = true, Format = StartRecordingFormat.Wav, Channels = StartRecordingChannels.Single });""");

    [Fact]
    public Task Required_members_of_members() => Check(
        "Add the required members",
        "Pass(new CheckAvailabilityTool());",
        """Pass(new CheckAvailabilityTool() { CheckAvailability = new() { EventTypeId = 0, ApiKeyRef = "" } });""");

    [Fact]
    public Task The_known_value() => Check(
        "Use StreamTrack.InboundTrack",
        """StreamTrack a = "inbond_track";""",
        "StreamTrack a = StreamTrack.InboundTrack;");

    [Fact]
    public Task The_known_text() => Check(
        "Use \"inbound_track\"",
        """if (track.Value == "inbond_track") { }""",
        """if (track.Value == "inbound_track") { }""");

    [Fact]
    public Task A_key_is_removed() => Check(
        "Remove it: TELNYX_API_KEY is read",
        """using var a = new TelnyxClient(new() { ApiKey = "KEY0123", Timeout = TimeSpan.FromSeconds(5) });""",
        "using var a = new TelnyxClient(new() { Timeout = TimeSpan.FromSeconds(5) });");

    [Fact]
    public Task The_only_key_is_removed() => Check(
        "Remove it: TELNYX_API_KEY is read",
        """using var a = new TelnyxClient(new TelnyxClientOptions { ApiKey = "KEY0123" });""",
        "using var a = new TelnyxClient(new TelnyxClientOptions());");

    [Fact]
    public Task A_key_is_read_from_the_environment() => Check(
        "Read the environment variable TELNYX_PUBLIC_KEY",
        """Pass(new Webhooks("abc="));""",
        """Pass(new Webhooks(Environment.GetEnvironmentVariable("TELNYX_PUBLIC_KEY")!));""");

    [Fact]
    public Task A_list_is_enumerated() => Check(
        "Enumerate every item with 'await foreach'",
        "        client.Connections.ListAsync();",
        "        await foreach (var item in client.Connections.ListAsync())\n        {\n        }");

    [Fact]
    public Task A_list_is_awaited() => Check(
        "Await the first page",
        "var page = client.Connections.ListAsync();",
        "var page = await client.Connections.ListAsync();");

    [Fact]
    public async Task Not_where_nothing_can_be_awaited() =>
        Assert.Empty(await Fixing.TitlesAsync(Snippet.File("void Local() { client.Connections.ListAsync(); } Local();")));

    [Fact]
    public async Task Not_for_types_of_others() =>
        Assert.Empty(await Fixing.TitlesAsync(Snippet.File("Pass(new Mine()); } private sealed class Mine { public required int Count { get; set; }")));

    private static async Task Check(string title, string before, string after) =>
        Assert.Equal(Snippet.File(after), await Fixing.ApplyAsync(Snippet.File(before), title));
}
