namespace Telnyx.Analyzers.Tests;

/// <summary>"Fix all" in one step, with comments and layout kept.</summary>
public sealed class FixAllTests
{
    [Fact]
    public Task All_required_members_of_all_creations() => Check(
        "Add the required members",
        """
        await client.Calls.DialAsync(new());
                await client.Calls.DialAsync(new CallRequest { To = text });
                Pass(new CheckAvailabilityTool { CheckAvailability = new() });
        """,
        """
        await client.Calls.DialAsync(new() { To = "", From = "", ConnectionId = "" });
                await client.Calls.DialAsync(new CallRequest { To = text, From = "", ConnectionId = "" });
                Pass(new CheckAvailabilityTool { CheckAvailability = new() { EventTypeId = 0, ApiKeyRef = "" } });
        """);

    [Fact]
    public Task All_known_values() => Check(
        "Use StreamTrack.InboundTrack",
        """
        StreamTrack a = "inbond_track" /* a */, b = number > 1 ? "outbond_track" : text;
                Pass(a == "Inbound_Track" || track.Value is "inbond_track"); // b
        """,
        """
        StreamTrack a = StreamTrack.InboundTrack /* a */, b = number > 1 ? StreamTrack.OutboundTrack : text;
                Pass(a == StreamTrack.InboundTrack || track.Value is "inbound_track"); // b
        """);

    [Fact]
    public Task All_keys() => Check(
        "Read the environment variable TELNYX_API_KEY",
        """
        using var a = new TelnyxClient(new() { ApiKey = "KEY0123" });
                using var b = new TelnyxClient(new() { Timeout = TimeSpan.FromSeconds(5), ApiKey = /* mine */ "KEY0123" });
        """,
        """
        using var a = new TelnyxClient(new() { ApiKey = Environment.GetEnvironmentVariable("TELNYX_API_KEY")! });
                using var b = new TelnyxClient(new() { Timeout = TimeSpan.FromSeconds(5), ApiKey = /* mine */ Environment.GetEnvironmentVariable("TELNYX_API_KEY")! });
        """);

    [Fact]
    public Task All_lists() => Check(
        "Enumerate every item with 'await foreach'",
        """
                // one
                client.Connections.ListAsync();
                _ = client.Connections.ListActiveCallsAsync("1"); // two
        """,
        """
                // one
                await foreach (var item in client.Connections.ListAsync())
                {
                }
                await foreach (var item in client.Connections.ListActiveCallsAsync("1"))
                {
                } // two
        """);

    private static async Task Check(string title, string before, string after) =>
        Assert.Equal(Snippet.File(after), await Fixing.FixAllAsync(Snippet.File(before), title));
}
