using Telnyx.Testing;

namespace Telnyx.Sdk.Tests.Simulator;

public sealed class CallLifeTests
{
    [Fact]
    public async Task A_dialled_call_is_initiated_answered_and_hung_up()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var dialled = (await harness.TryDialAsync()).Ok();
        Assert.Equal("call", dialled["record_type"]);
        Assert.Equal("False", dialled["is_alive"]);
        var call = dialled["call_control_id"];
        await harness.EventsAsync(call, "call.answered");
        Assert.Equal("True", (await harness.GetAsync($"calls/{call}"))["is_alive"]);

        Assert.Equal(["call.initiated", "call.answered", "call.hangup"], await harness.HangUpAsync(call));

        var events = await harness.EventsAsync(call, "call.hangup");
        Assert.All(events, webhook => Assert.Equal(call, webhook.CallControlId));
        Assert.All(events, webhook => Assert.Equal(dialled["call_session_id"], webhook["call_session_id"]));
        Assert.Equal(("outgoing", "bridging", SimulatorHarness.From), (events[0]["direction"], events[0]["state"], events[0]["from"]));
        Assert.Equal(("normal_clearing", "caller", "hangup"), (events[2]["hangup_cause"], events[2]["hangup_source"], events[2]["state"]));
        var status = await harness.GetAsync($"calls/{call}");
        Assert.Equal("False", status["is_alive"]);
        Assert.NotEmpty(status["end_time"]);
    }

    [Theory]
    [InlineData(PartyBehavior.IsBusy, "user_busy")]
    [InlineData(PartyBehavior.LetsItRing, "timeout")]
    [InlineData(PartyBehavior.Declines, "call_rejected")]
    [InlineData(PartyBehavior.IsUnknown, "not_found")]
    public async Task A_call_that_is_not_answered_ends_with_its_cause(PartyBehavior behavior, string cause)
    {
        await using var harness = await SimulatorHarness.StartAsync(new SimulatedParty { Behavior = behavior });
        var call = await harness.DialAsync();
        var events = await harness.EventsAsync(call, "call.hangup");
        Assert.Equal(["call.initiated", "call.hangup"], events.Select(webhook => webhook.EventType));
        Assert.Equal(cause, events[1]["hangup_cause"]);
    }

    [Fact]
    public async Task Ringing_longer_than_timeout_secs_is_a_timeout()
    {
        await using var harness = await SimulatorHarness.StartAsync(new SimulatedParty { RingTime = TimeSpan.FromSeconds(6) });
        var impatient = await harness.DialAsync(("timeout_secs", 5));
        Assert.Equal("timeout", (await harness.EventsAsync(impatient, "call.hangup"))[^1]["hangup_cause"]);
        var patient = await harness.ConnectAsync(("timeout_secs", 7));
        Assert.Equal(CallState.Answered, harness.Simulator.GetCall(patient).State);
    }

    [Fact]
    public async Task Hanging_up_while_it_rings_cancels_the_call()
    {
        await using var harness = await SimulatorHarness.StartAsync(options => options with { Pace = 100 });
        var call = await harness.DialAsync();
        Assert.Equal(["call.initiated", "call.hangup"], await harness.HangUpAsync(call));
        Assert.Equal("originator_cancel", (await harness.EventsAsync(call, "call.hangup"))[^1]["hangup_cause"]);
    }

    [Fact]
    public async Task The_client_state_is_in_every_later_webhook()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync(("client_state", "Zmlyc3Q="));
        await harness.CommandAsync(call, "speak", new { payload = "Hi", voice = "female", client_state = "c2Vjb25k" });
        await harness.EventsAsync(call, "call.speak.ended");
        await harness.CommandAsync(call, "client_state_update", new { client_state = "dGhpcmQ=" });
        await harness.HangUpAsync(call);
        Assert.Equal(
            ["Zmlyc3Q=", "Zmlyc3Q=", "c2Vjb25k", "c2Vjb25k", "dGhpcmQ="],
            (await harness.EventsAsync(call, "call.hangup")).Select(webhook => webhook["client_state"]));
    }

    [Fact]
    public async Task Of_several_destinations_the_one_that_answers_gets_the_call()
    {
        await using var harness = await SimulatorHarness.StartAsync(options => options with
        {
            Parties = new Dictionary<string, SimulatedParty>
            {
                ["+18005550111"] = new() { Behavior = PartyBehavior.IsBusy },
                ["sip:bob@example.com"] = new(),
            },
        });
        var call = await harness.ConnectAsync(("to", new[] { "+18005550111", "sip:bob@example.com" }));
        Assert.Equal("sip:bob@example.com", harness.Simulator.GetCall(call).To);
    }

    [Fact]
    public async Task The_time_limit_ends_the_call_on_the_simulators_clock()
    {
        var clock = new ManualTime();
        await using var harness = await SimulatorHarness.StartAsync(options => options with { TimeProvider = clock });
        harness.ChecksDrift = false; // The signatures are from another time.
        var call = await harness.ConnectAsync(("time_limit_secs", 60));
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal("59", (await harness.GetAsync($"calls/{call}"))["call_duration"]);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("time_limit", (await harness.EventsAsync(call, "call.hangup"))[^1]["hangup_cause"]);
    }

    [Fact]
    public async Task The_callee_can_hang_up()
    {
        await using var harness = await SimulatorHarness.StartAsync(new SimulatedParty { HangsUpAfter = TimeSpan.FromSeconds(1) });
        var call = await harness.DialAsync();
        Assert.Equal("callee", (await harness.EventsAsync(call, "call.hangup"))[^1]["hangup_source"]);
    }

    [Theory]
    [InlineData("detect", false, new[] { "call.machine.detection.ended=human" })]
    [InlineData("greeting_end", true, new[] { "call.machine.detection.ended=machine", "call.machine.greeting.ended=ended" })]
    [InlineData("detect_beep", true, new[] { "call.machine.detection.ended=machine", "call.machine.greeting.ended=beep_detected" })]
    [InlineData("premium", false, new[] { "call.machine.premium.detection.ended=human_residence" })]
    [InlineData("premium", true, new[]
    {
        "call.machine.premium.detection.ended=machine", "call.machine.premium.greeting.ended=beep_detected",
    })]
    public async Task Answering_machine_detection_tells_who_answered(string mode, bool isMachine, string[] expected)
    {
        await using var harness = await SimulatorHarness.StartAsync(new SimulatedParty { IsMachine = isMachine });
        var call = await harness.ConnectAsync(("answering_machine_detection", mode));
        await harness.EventsAsync(call, expected[^1].Split('=')[0]);
        await harness.HangUpAsync(call);
        var events = (await harness.EventsAsync(call, "call.hangup")).Skip(2).SkipLast(1);
        Assert.Equal(expected, events.Select(webhook => $"{webhook.EventType}={webhook["result"]}"));
    }

    [Fact]
    public async Task Dial_can_order_recording_streaming_transcription_and_a_file_for_the_answer()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var dialled = (await harness.TryDialAsync(
            ("record", "record-from-answer"), ("stream_url", "wss://127.0.0.1:1/media"), ("transcription", true),
            ("audio_url", "https://example.com/hello.wav"))).Ok();
        Assert.True(Guid.TryParse(dialled["recording_id"], out _));
        var call = dialled["call_control_id"];
        await harness.EventsAsync(call, "call.transcription");
        Assert.Equal(
            [
                "call.initiated", "call.answered", "streaming.started", "call.playback.started", "call.playback.ended",
                "call.transcription", "streaming.stopped", "call.hangup", "call.recording.saved",
            ],
            await harness.HangUpAsync(call, "call.recording.saved"));
    }
}
