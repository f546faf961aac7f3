using Telnyx.Testing;

namespace Telnyx.Sdk.Tests.Simulator;

public sealed class CommandTests
{
    [Fact]
    public async Task Speak_starts_and_ends_one_after_another()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "speak", new { payload = "One", voice = "female" });
        await harness.EventsAsync(call, "call.speak.ended");
        await harness.CommandAsync(call, "speak", new { payload = "Two", voice = "female", loop = "infinity" });
        await harness.CommandAsync(call, "speak", new { payload = "Three", voice = "female" }); // Waits behind the endless one.
        var types = await harness.HangUpAsync(call);
        Assert.Equal(
            ["call.speak.started", "call.speak.ended", "call.speak.started", "call.speak.ended", "call.hangup"], types.Skip(2));
        var ended = (await harness.EventsAsync(call, "call.hangup")).Where(webhook => webhook.EventType == "call.speak.ended");
        Assert.Equal(["completed", "call_hangup"], ended.Select(webhook => webhook["status"]));
    }

    [Fact]
    public async Task Playback_tells_what_is_played_and_can_be_stopped()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "playback_start", new { audio_url = "https://example.com/a.mp3", loop = "infinity" });
        await harness.CommandAsync(call, "playback_start", new { media_name = "second", loop = "infinity" });
        await harness.CommandAsync(call, "playback_stop", new { stop = "current" });
        await harness.CommandAsync(call, "playback_start", new { media_name = "third", stop = "all" });
        await harness.HangUpAsync(call);
        var events = (await harness.EventsAsync(call, "call.hangup")).Skip(2).SkipLast(1);
        Assert.Equal(
            [
                "call.playback.started https://example.com/a.mp3 ", "call.playback.ended https://example.com/a.mp3 cancelled",
                "call.playback.started second ", "call.playback.ended second cancelled",
                "call.playback.started third ", "call.playback.ended third completed",
            ],
            events.Select(webhook => $"{webhook.EventType} {webhook["media_url"]}{webhook["media_name"]} {webhook["status"]}"));
    }

    [Fact]
    public async Task Playback_without_anything_to_play_is_refused()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        (await harness.TryCommandAsync(await harness.ConnectAsync(), "playback_start")).Refused(422, "10004", "/audio_url");
    }

    [Fact]
    public async Task A_recording_is_saved_when_it_is_stopped_and_transcribed_on_request()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "record_start", new { format = "wav", channels = "dual", transcription = true });
        await harness.Simulator.GetCall(call).SayAsync("Keep this.");
        await harness.CommandAsync(call, "record_pause");
        await harness.Simulator.GetCall(call).SayAsync("Not this.");
        await harness.CommandAsync(call, "record_resume");
        await harness.Simulator.GetCall(call).SayAsync("And this.");
        await harness.CommandAsync(call, "record_stop");
        var events = await harness.EventsAsync(call, "call.recording.transcription.saved");
        Assert.Equal(["call.recording.saved", "call.recording.transcription.saved"], events.Skip(2).Select(webhook => webhook.EventType));
        Assert.Equal("dual", events[2]["channels"]);
        Assert.EndsWith(".wav", events[2].Payload.GetProperty("recording_urls").GetProperty("wav").GetString(), StringComparison.Ordinal);
        Assert.Equal("Keep this. And this.", events[3]["transcription_text"]);
        Assert.DoesNotContain("call.recording.saved", (await harness.HangUpAsync(call)).Skip(3)); // It is saved only once.
    }

    [Theory]
    [InlineData("wav", "audio/wav", new byte[] { (byte)'R', (byte)'I', (byte)'F', (byte)'F' })]
    [InlineData("mp3", "audio/mpeg", new byte[] { 0xFF, 0xFB })]
    public async Task A_saved_recording_can_be_downloaded_without_a_key(string format, string contentType, byte[] start)
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "record_start", new { format, channels = "single" });
        await harness.CommandAsync(call, "record_stop");
        var saved = (await harness.EventsAsync(call, "call.recording.saved"))[^1];
        var url = saved.Payload.GetProperty("recording_urls").GetProperty(format).GetString();
        using var http = new HttpClient();
        using var response = await http.GetAsync(url);
        Assert.Equal(contentType, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(start, (await response.Content.ReadAsByteArrayAsync())[..start.Length]);
        using var unknown = await http.GetAsync(new Uri(harness.Simulator.BaseAddress, "/recordings/unknown.wav"));
        Assert.Equal(404, (int)unknown.StatusCode);
    }

    [Fact]
    public async Task A_recording_that_goes_on_is_saved_after_the_hangup()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "record_start", new { format = "mp3", channels = "single" });
        Assert.Equal(["call.hangup", "call.recording.saved"], (await harness.HangUpAsync(call, "call.recording.saved")).Skip(2));
    }

    [Fact]
    public async Task A_recording_that_cannot_be_stored_is_an_error_of_the_call()
    {
        await using var harness = await SimulatorHarness.StartAsync(new SimulatedParty { RecordingError = "Internal server error" });
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "record_start", new { format = "mp3", channels = "single", transcription = true });
        await harness.CommandAsync(call, "record_stop");
        var failed = (await harness.EventsAsync(call, "call.recording.error"))[^1];
        Assert.Equal((call, "Internal server error"), (failed["call_control_id"], failed["reason"]));
        Assert.DoesNotContain(await harness.HangUpAsync(call), type => type.StartsWith("call.recording.", StringComparison.Ordinal) && type != "call.recording.error");
    }

    [Fact]
    public async Task An_unknown_recording_cannot_be_stopped()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        (await harness.TryCommandAsync(call, "record_stop", new { recording_id = Guid.NewGuid() })).Refused(422, "10005", "/recording_id");
    }

    [Fact]
    public async Task Fork_stream_and_siprec_start_and_stop()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "fork_start", new { target = "udp:192.0.2.1:9000" });
        await harness.CommandAsync(call, "fork_stop");
        await harness.CommandAsync(call, "streaming_start", new { stream_url = "wss://media.example.com/call" });
        await harness.CommandAsync(call, "streaming_stop");
        await harness.CommandAsync(call, "siprec_start", new { connector_name = "recorder" });
        await harness.CommandAsync(call, "siprec_stop");
        Assert.Equal(
            [
                "call.fork.started", "call.fork.stopped", "streaming.started", "streaming.stopped",
                "siprec.started", "siprec.stopped", "call.hangup",
            ],
            (await harness.HangUpAsync(call)).Skip(2));
    }

    [Fact]
    public async Task Whatever_goes_on_ends_before_the_call()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "fork_start", new { rx = "udp:192.0.2.1:9000", tx = "udp:192.0.2.1:9001" });
        await harness.CommandAsync(call, "streaming_start", new { stream_url = "wss://media.example.com/call" });
        await harness.CommandAsync(call, "siprec_start");
        await harness.CommandAsync(call, "playback_start", new { media_name = "music", loop = "infinity" });
        await harness.CommandAsync(call, "gather", new { maximum_digits = 4 });
        Assert.Equal(
            ["call.playback.ended", "call.gather.ended", "call.fork.stopped", "streaming.stopped", "siprec.stopped", "call.hangup"],
            (await harness.HangUpAsync(call)).Skip(6));
        Assert.Equal("call_hangup", (await harness.EventsAsync(call, "call.gather.ended"))[^1]["status"]);
    }

    [Fact]
    public async Task Stopping_a_fork_that_is_not_there_is_refused()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        (await harness.TryCommandAsync(await harness.ConnectAsync(), "fork_stop")).Refused(422, "90031");
    }

    [Fact]
    public async Task Dialogflow_fails_because_it_is_not_simulated()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "streaming_start", new { enable_dialogflow = true });
        Assert.Equal("dialogflow", (await harness.EventsAsync(call, "streaming.failed"))[^1]["stream_type"]);
    }

    [Theory]
    [InlineData("inbound", new[] { "inbound: I am here." })]
    [InlineData("outbound", new[] { "outbound: Who is there?" })]
    [InlineData("both", new[] { "outbound: Who is there?", "inbound: I am here." })]
    public async Task Transcription_hears_the_wanted_tracks(string tracks, string[] expected)
    {
        await using var harness = await SimulatorHarness.StartAsync(new SimulatedParty { Says = [] });
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "transcription_start", new { transcription_tracks = tracks, transcription_engine = "Telnyx" });
        await harness.CommandAsync(call, "speak", new { payload = "Who is there?", voice = "female" });
        await harness.EventsAsync(call, "call.speak.ended");
        await harness.Simulator.GetCall(call).SayAsync("I am here.");
        await harness.CommandAsync(call, "transcription_stop");
        await harness.Simulator.GetCall(call).SayAsync("Nobody listens.");
        await harness.HangUpAsync(call);
        var heard = (await harness.EventsAsync(call, "call.hangup"))
            .Where(webhook => webhook.EventType == "call.transcription")
            .Select(webhook => webhook.Payload.GetProperty("transcription_data"))
            .Select(data => $"{data.GetProperty("transcription_track")}: {data.GetProperty("transcript")}");
        Assert.Equal(expected, heard);
    }

    [Fact]
    public async Task The_script_speaks_when_somebody_listens()
    {
        await using var harness = await SimulatorHarness.StartAsync(new SimulatedParty { Says = ["First.", "Second."] });
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "speak", new { payload = "Nobody transcribes this.", voice = "female" });
        await harness.EventsAsync(call, "call.speak.ended");
        await harness.CommandAsync(call, "transcription_start");
        await harness.EventsAsync(call, "call.transcription");
        await harness.CommandAsync(call, "speak", new { payload = "Go on.", voice = "female" });
        await harness.Receiver.UntilAsync(all => all.Count(webhook => webhook.EventType == "call.transcription") == 2);
    }

    [Theory]
    [InlineData("send_dtmf", "digits", "1w2")]
    [InlineData("switch_supervisor_role", "role", "whisper")]
    [InlineData("suppression_start", "direction", "both")]
    [InlineData("suppression_stop", "command_id", "x")]
    public async Task Some_commands_have_no_webhook(string action, string parameter, string value)
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, action, new Dictionary<string, string> { [parameter] = value });
        Assert.Equal(["call.initiated", "call.answered", "call.hangup"], await harness.HangUpAsync(call));
    }

    [Fact]
    public async Task Sip_info_is_accepted()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        await harness.CommandAsync(
            await harness.ConnectAsync(), "send_sip_info", new { content_type = "application/json", body = "{}" });
    }

    [Fact]
    public async Task Refer_is_started_and_completed()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "refer", new { sip_address = "sip:alice@example.com" });
        var events = await harness.EventsAsync(call, "call.refer.completed");
        Assert.Equal(["call.refer.started", "call.refer.completed"], events.Skip(2).Select(webhook => webhook.EventType));
    }
}
