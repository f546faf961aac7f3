using Telnyx.Testing;

namespace Telnyx.Sdk.Tests.Live;

/// <summary>What the vendor's guides do and no other live test does, on the simulator.</summary>
public sealed class GuideFlowTests
{
    [Fact]
    public async Task A_call_is_transferred_another_referred_and_a_third_sent_sip_info()
    {
        await using var app = await Application.StartAsync();
        var (first, second, third) = (await app.ConnectAsync(), await app.ConnectAsync(), await app.ConnectAsync());

        await app.Actions.TransferAsync(first, new() { To = "+18005550199" });
        await app.Actions.ReferAsync(second, new() { SipAddress = "sip:username@sip.non-telnyx-address.com" });
        await app.Actions.SendSipInfoAsync(third, new() { ContentType = "application/json", Body = """{"key": "value"}""" });

        await app.EventAsync<CallInitiatedEvent>(static initiated => initiated.Payload.To == "+18005550199");
        await app.EventAsync<CallReferCompletedEvent>();
        Assert.Contains(app.Simulator.Requests, request => request.Path.EndsWith(third + "/actions/send_sip_info", StringComparison.Ordinal) && request.StatusCode == 200);
    }

    [Fact]
    public async Task An_inbound_call_tells_its_codecs()
    {
        await using var app = await Application.StartAsync();
        app.Simulator.StartInboundCall("+13125550001", "+13125550002");
        var call = (await app.EventAsync<CallInitiatedEvent>()).Payload;
        Assert.Contains("PCMU", call.ConnectionCodecs, StringComparison.Ordinal);
        Assert.Contains("PCMU", call.OfferedCodecs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_playback_is_stopped_and_tells_that_it_was()
    {
        await using var app = await Application.StartAsync();
        var call = await app.ConnectAsync();

        await app.Actions.StartPlaybackAsync(call, new() { AudioUrl = "http://example.com/message.wav", Loop = "infinity" });
        Assert.Equal("http://example.com/message.wav", (await app.EventAsync<CallPlaybackStartedEvent>()).Payload.MediaUrl);
        await app.Actions.StopPlaybackAsync(call);

        Assert.True((await app.EventAsync<CallPlaybackEndedEvent>()).Payload.Status == "cancelled");
    }

    [Fact]
    public async Task A_recording_is_paused_resumed_stopped_and_transcribed()
    {
        await using var app = await Application.StartAsync();
        var call = await app.ConnectAsync();
        var person = app.Simulator.GetCall(call);

        await app.Actions.StartRecordingAsync(call, new() { Format = StartRecordingFormat.Wav, Channels = StartRecordingChannels.Single, Transcription = true });
        await app.Actions.PauseRecordingAsync(call);
        await person.SayAsync("Not this.");
        await app.Actions.ResumeRecordingAsync(call);
        await person.SayAsync("But this.");
        await app.Actions.StopRecordingAsync(call);

        Assert.EndsWith(".wav", (await app.EventAsync<CallRecordingSavedEvent>()).Payload.RecordingUrls.Wav, StringComparison.Ordinal);
        Assert.Equal("But this.", (await app.EventAsync<CallRecordingTranscriptionSavedEvent>()).Payload.TranscriptionText);
    }

    [Fact]
    public async Task A_stream_that_nobody_takes_is_told_as_failed()
    {
        await using var app = await Application.StartAsync();
        var call = await app.ConnectAsync();
        await app.Actions.StartStreamingAsync(call, new() { StreamUrl = "ws://127.0.0.1:1/nobody" });
        Assert.NotEmpty((await app.EventAsync<StreamingFailedEvent>()).Payload.FailureReason!);
    }
}
