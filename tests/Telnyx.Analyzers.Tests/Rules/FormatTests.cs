using Telnyx.Generator.Analyzers;

namespace Telnyx.Analyzers.Tests;

public sealed class FormatTests
{
    [Fact]
    public Task Through_unions_and_lists() => Snippet.Check("TLX1007", """
        await client.Calls.DialAsync(new() { To = [|"18005550101"|], From = text, ConnectionId = text });
        await client.Calls.DialAsync(new() { To = ["+18005550101", [|"bob@example.com"|], "sip:bob@example.com", text], From = text, ConnectionId = text });
        await client.Calls.DialAsync(new() { To = new[] { [|"800"|] }, From = text, ConnectionId = text });
        await client.Calls.DialAsync(new() { To = new List<string> { [|"800"|], text }, From = text, ConnectionId = text });
        """);

    [Fact]
    public Task Of_single_texts() => Snippet.Check("TLX1007", """
        await client.Calls.Actions.ReferAsync("v3:x", new() { SipAddress = [|"bob@example.com"|], ClientState = "not base64" });
        await client.Calls.Actions.ReferAsync("v3:x", new() { SipAddress = "sip:bob@example.com", ClientState = ClientState.FromBase64([|"not base64"|]) });
        await client.Calls.Actions.StartPlaybackAsync("v3:x", new() { PlaybackContent = [|"not base64"|] });
        await client.Calls.Actions.StartPlaybackAsync("v3:x", new() { PlaybackContent = Convert.ToBase64String("x"u8) });
        await client.Messages.SendAsync(new() { To = "+18005550101", WebhookUrl = [|"example.com/hooks"|], WebhookFailoverUrl = "https://example.com/hooks" });
        """);

    [Theory]
    [InlineData("uri", "/hooks", "https://example.com")]
    [InlineData("url", "example.com", "wss://example.com/media")]
    [InlineData("phone-number", "18005550101", "+18005550101")]
    [InlineData("e164", "+0123", "+4930123456")]
    [InlineData("sip-uri", "bob", "sip:bob@example.com")]
    [InlineData("messaging-address", "+1 800 555", "12345")]
    [InlineData("base64", "hello!", "aGVsbG8=")]
    [InlineData("uuid", "182bd5e5", "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e")]
    [InlineData("email", "bob", "bob@example.com")]
    [InlineData("date", "2030-1-1", "2030-01-31")]
    [InlineData("date-time", "tomorrow", "2030-01-31T12:00:00Z")]
    [InlineData("ipv4", "10.0.0.256", "10.0.0.1")]
    [InlineData("ipv6", "10.0.0.1", "::1")]
    public void Formats(string name, string wrong, string right)
    {
        var format = TextFormat.Find(name)!;
        Assert.False(format.Accepts(wrong));
        Assert.True(format.Accepts(right));
        Assert.True(format.Accepts(""));
    }

    [Fact]
    public void Unknown_formats_are_not_checked() => Assert.Null(TextFormat.Find("caller-id"));

    [Fact]
    public void A_pattern_that_is_no_regular_expression_is_not_checked() => Assert.Null(TextPattern.Create("(?<"));

    [Fact]
    public void A_slow_pattern_lets_pass() => Assert.True(TextPattern.Create("^(a+)+$")!.Matches(new string('a', 40) + "!"));
}
