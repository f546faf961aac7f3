namespace Telnyx.Analyzers.Tests;

public sealed class LimitTests
{
    [Fact]
    public Task Numbers_out_of_range() => Snippet.Check("TLX1003", """
        const int seconds = 601;
        await client.Calls.DialAsync(new() { To = text, From = text, ConnectionId = text, TimeoutSecs = [|seconds|], TimeLimitSecs = [|-1|], RecordMaxLength = 0 });
        var request = new CallRequest { To = text, From = text, ConnectionId = text, TimeoutSecs = 5 };
        request.TimeoutSecs = [|4|];
        request.TimeoutSecs = number > 5 ? number : [|4|];
        request.TimeoutSecs = number;
        request.TimeoutSecs = null;
        request.TimeoutSecs ??= [|4|];
        request.TimeoutSecs = [|(ushort)4|];
        request.TimeoutSecs = 'x';
        request.TimeoutSecs = number switch { 1 => [|4|], _ => number };
        """);

    [Fact]
    public Task Numbers_that_are_not_allowed() => Snippet.Check("TLX1004", """
        await client.Calls.Actions.StartStreamingAsync("v3:x", new() { StreamBidirectionalSamplingRate = [|44100|] });
        await client.Calls.Actions.StartStreamingAsync("v3:x", new() { StreamBidirectionalSamplingRate = 16000 });
        await client.Calls.Actions.StartStreamingAsync("v3:x", new() { StreamBidirectionalSamplingRate = number });
        """);

    [Fact]
    public Task Text_that_is_too_long_or_too_short() => Snippet.Check("TLX1005", """
        const string long40 = "1234567890123456789012345678901234567890";
        var request = new CallRequest { To = text, From = text, ConnectionId = text, RecordCustomFileName = [|long40 + "1"|] };
        request.RecordCustomFileName = [|""|];
        request.RecordCustomFileName = long40;
        request.RecordCustomFileName = text + "…";
        """);

    [Fact]
    public Task Text_that_does_not_match() => Snippet.Check("TLX1006", """
        await client.Calls.Actions.SendDtmfAsync("v3:x", new() { Digits = [|"1 2"|] });
        await client.Calls.Actions.SendDtmfAsync("v3:x", new() { Digits = "1w2#" });
        await client.Calls.Actions.SendDtmfAsync("v3:x", new() { Digits = text });
        """);

    [Fact]
    public async Task Messages_name_the_limits()
    {
        var messages = await Snippet.Messages("""
            var call = new CallRequest { To = "x", From = text, ConnectionId = text, TimeoutSecs = 1, RecordTimeoutSecs = -1, RecordCustomFileName = "" };
            var stream = new StartStreamingRequest { StreamBidirectionalSamplingRate = 1, ClientState = ClientState.FromBase64("hello") };
            Pass(call); Pass(stream);
            """);
        Assert.Equal(
            [
                "'x' cannot be the value of To: it needs a phone number in E.164 format ('+18005550101') or a SIP URI ('sip:name@example.com')",
                "TimeoutSecs is 1, but must be from 5 to 600",
                "RecordTimeoutSecs is -1, but must be at least 0",
                "The length of RecordCustomFileName is 0, but must be from 1 to 40",
                "StreamBidirectionalSamplingRate is 1, but must be one of 8000, 16000, 22050, 24000 or 48000",
                "'hello' cannot be the value of ClientState: for text, leave FromBase64 out",
            ],
            messages);
    }

    [Fact]
    public Task Not_in_types_of_others() => Snippet.Check("TLX1003", "Pass(new Mine { Count = 7 }); } private sealed class Mine { [System.ComponentModel.DataAnnotations.Range(1, 5)] public int Count { get; set; }");
}
