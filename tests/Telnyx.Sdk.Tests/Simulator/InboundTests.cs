using Telnyx.Testing;

namespace Telnyx.Sdk.Tests.Simulator;

public sealed class InboundTests
{
    private const string Caller = "+13125550001";
    private const string Called = "+13125550002";

    [Fact]
    public async Task An_application_answers_from_its_webhook_handler()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        // The handler waits for its command: the webhook that is being delivered must not hold up the command.
        harness.Receiver.Handler = async webhook =>
        {
            if (webhook.EventType == "call.initiated")
            {
                await harness.CommandAsync(webhook.CallControlId!, "answer", new { client_state = "aW4=" });
            }

            return 200;
        };
        var call = await harness.Simulator.PlaceInboundCallAsync(Caller, Called);
        Assert.Equal(CallState.Answered, call.State);
        var events = await harness.EventsAsync(call.CallControlId, "call.answered");
        Assert.Equal(("incoming", "parked", Caller, Called), (events[0]["direction"], events[0]["state"], events[0]["from"], events[0]["to"]));
        Assert.Equal("aW4=", events[1]["client_state"]);

        await call.HangUpAsync();
        Assert.Equal("caller", (await harness.EventsAsync(call.CallControlId, "call.hangup"))[^1]["hangup_source"]);
    }

    [Theory]
    [InlineData("CALL_REJECTED", "call_rejected")]
    [InlineData("USER_BUSY", "user_busy")]
    public async Task An_application_rejects(string cause, string hangupCause)
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = harness.Simulator.StartInboundCall(Caller, Called);
        await harness.CommandAsync(call.CallControlId, "reject", new { cause });
        await call.WaitUntilDecidedAsync();
        Assert.Equal(CallState.Ended, call.State);
        Assert.Equal(hangupCause, (await harness.EventsAsync(call.CallControlId, "call.hangup"))[^1]["hangup_cause"]);
    }

    [Fact]
    public async Task A_caller_gives_up_when_nobody_answers()
    {
        var clock = new ManualTime();
        await using var harness = await SimulatorHarness.StartAsync(options => options with { TimeProvider = clock });
        harness.ChecksDrift = false; // The signatures are from another time.
        var call = harness.Simulator.StartInboundCall(Caller, Called);
        await harness.EventsAsync(call.CallControlId, "call.initiated");
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("originator_cancel", (await harness.EventsAsync(call.CallControlId, "call.hangup"))[^1]["hangup_cause"]);
    }

    [Fact]
    public async Task Answer_can_order_what_dial_can()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = harness.Simulator.StartInboundCall(Caller, Called).CallControlId;
        var answered = await harness.CommandAsync(call, "answer", new
        {
            record = "record-from-answer", stream_url = "wss://127.0.0.1:1/media", transcription = true,
        });
        Assert.True(Guid.TryParse(answered["recording_id"], out _));
        await harness.EventsAsync(call, "call.transcription");
        Assert.Equal(
            [
                "call.initiated", "call.answered", "streaming.started", "call.transcription",
                "streaming.stopped", "call.hangup", "call.recording.saved",
            ],
            await harness.HangUpAsync(call, "call.recording.saved"));
    }

    [Fact]
    public async Task A_call_is_answered_only_once()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = harness.Simulator.StartInboundCall(Caller, Called).CallControlId;
        await harness.CommandAsync(call, "answer");
        (await harness.TryCommandAsync(call, "answer")).Refused(422, "10015");
    }

    [Fact]
    public async Task Transferring_connects_the_caller_with_somebody_else()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = harness.Simulator.StartInboundCall(Caller, Called);
        await harness.CommandAsync(call.CallControlId, "transfer", new { to = "+13125550003", target_leg_client_state = "Yg==" });
        await harness.EventsAsync(call.CallControlId, "call.bridged");

        var other = harness.Simulator.Calls[1];
        Assert.Equal(call.CallSessionId, other.CallSessionId);
        Assert.Equal((Called, "+13125550003"), (other.From, other.To));
        var events = await harness.EventsAsync(other.CallControlId, "call.bridged");
        Assert.Equal(["call.initiated", "call.answered", "call.bridged"], events.Select(webhook => webhook.EventType));
        Assert.All(events, webhook => Assert.Equal("Yg==", webhook["client_state"]));

        await other.HangUpAsync();
        await harness.EventsAsync(call.CallControlId, "call.hangup"); // The caller goes with the other leg.
    }

    [Fact]
    public async Task A_failed_transfer_leaves_the_caller_where_he_is()
    {
        await using var harness = await SimulatorHarness.StartAsync(new SimulatedParty { Behavior = PartyBehavior.IsBusy });
        var call = harness.Simulator.StartInboundCall(Caller, Called).CallControlId;
        await harness.CommandAsync(call, "answer");
        await harness.CommandAsync(call, "transfer", new { to = "+13125550003" });
        Assert.Equal("user_busy", (await harness.EventsAsync(harness.Simulator.Calls[1].CallControlId, "call.hangup"))[^1]["hangup_cause"]);
        await harness.CommandAsync(call, "speak", new { payload = "Nobody is there.", voice = "female" });
    }

    [Fact]
    public async Task Somebody_calls_an_application_that_was_created_later()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var created = await harness.PostAsync("call_control_applications", new
        {
            application_name = "second", webhook_event_url = new Uri(harness.Receiver.Url, "/second").AbsoluteUri,
        });
        var call = harness.Simulator.StartInboundCall(Caller, Called, connectionId: created["id"]);
        var initiated = (await harness.EventsAsync(call.CallControlId, "call.initiated"))[0];
        Assert.Equal((created["id"], "/second"), (initiated["connection_id"], initiated.Path));
        Assert.Throws<ArgumentException>(() => harness.Simulator.StartInboundCall(Caller, Called, connectionId: "1"));
    }
}
