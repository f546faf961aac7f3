using Telnyx.Testing;

namespace Telnyx.Sdk.Tests.Live;

/// <summary>Applications written with the SDK alone, on the simulator.</summary>
public sealed class CallTests
{
    [Fact]
    public async Task A_call_lives_from_dial_to_hangup_driven_by_its_events()
    {
        await using var app = await Application.StartAsync(new SimulatedParty { Says = ["Yes, please."] });
        app.React = async received =>
        {
            switch (received)
            {
                case CallAnsweredEvent { Payload.CallControlId: var call }:
                    await app.Actions.SpeakAsync(call, new() { Payload = "Shall I record this?", Voice = "female" });
                    break;
                case CallSpeakEndedEvent { Payload.CallControlId: var call }:
                    await app.Actions.StartRecordingAsync(call, new() { Format = StartRecordingFormat.Mp3, Channels = StartRecordingChannels.Single });
                    await app.Actions.StartStreamingAsync(call, new() { StreamUrl = "wss://127.0.0.1:1/media" });
                    await app.Actions.StartForkingAsync(call, new() { Target = "udp:192.0.2.1:9000" });
                    await app.Actions.StartTranscriptionAsync(call, new() { TranscriptionEngine = "Telnyx" });
                    break;
                case CallTranscriptionEvent { Payload: { CallControlId: var call, TranscriptionData.Transcript: "Yes, please." } }:
                    await app.Actions.StopTranscriptionAsync(call);
                    await app.Actions.StopForkingAsync(call);
                    await app.Actions.StopStreamingAsync(call);
                    await app.Actions.StopRecordingAsync(call);
                    await app.Actions.HangupAsync(call);
                    break;
            }
        };

        var id = await app.DialAsync();
        var hungUp = await app.EventAsync<CallHangupEvent>();
        var saved = await app.EventAsync<CallRecordingSavedEvent>();

        Assert.Equal(HangupCause.NormalClearing, hungUp.Payload.HangupCause);
        Assert.EndsWith(".mp3", saved.Payload.RecordingUrls.Mp3!, StringComparison.Ordinal);
        Assert.False((await app.Client.Calls.RetrieveStatusAsync(id)).Data.IsAlive);
        Assert.Equal(
            [
                "call.answered", "call.fork.started", "call.fork.stopped", "call.hangup", "call.initiated", "call.recording.saved",
                "call.speak.ended", "call.speak.started", "call.transcription", "streaming.started", "streaming.stopped",
            ],
            app.Events.Select(static one => one.EventType!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_inbound_call_is_answered_and_asked_for_a_key()
    {
        await using var app = await Application.StartAsync(new SimulatedParty { Presses = ["1"] });
        app.React = async received =>
        {
            switch (received)
            {
                case CallInitiatedEvent { Payload: { } call } when call.Direction == "incoming":
                    await app.Actions.AnswerAsync(call.CallControlId);
                    break;
                case CallAnsweredEvent { Payload.CallControlId: var call }:
                    await app.Actions.GatherUsingSpeakAsync(call, new() { Payload = "Press one.", Voice = "male", ValidDigits = "1", MaximumDigits = 1 });
                    break;
                case CallGatherEndedEvent { Payload: { Digits: "1", CallControlId: var call } }:
                    await app.Actions.HangupAsync(call);
                    break;
            }
        };

        var call = await app.Simulator.PlaceInboundCallAsync("+13125550001", "+13125550002");

        var hungUp = await app.EventAsync<CallHangupEvent>();
        Assert.Equal((call.CallControlId, "+13125550001"), (hungUp.Payload.CallControlId, hungUp.Payload.From));
        Assert.True((await app.EventAsync<CallGatherEndedEvent>()).Payload.Status == "valid");
    }

    [Fact]
    public async Task An_inbound_call_is_rejected()
    {
        await using var app = await Application.StartAsync();
        app.React = received => received is CallInitiatedEvent { Payload.CallControlId: var call }
            ? app.Actions.RejectAsync(call, new() { Cause = RejectCause.UserBusy })
            : Task.CompletedTask;

        await app.Simulator.PlaceInboundCallAsync("+13125550001", "+13125550002");

        Assert.True((await app.EventAsync<CallHangupEvent>()).Payload.HangupCause == HangupCause.UserBusy);
    }

    [Fact]
    public async Task A_busy_callee_is_an_event_and_no_error()
    {
        await using var app = await Application.StartAsync(new SimulatedParty { Behavior = PartyBehavior.IsBusy });
        await app.DialAsync();
        Assert.True((await app.EventAsync<CallHangupEvent>()).Payload.HangupCause == "user_busy");
    }

    [Fact]
    public async Task Two_calls_are_bridged()
    {
        await using var app = await Application.StartAsync();
        var (first, second) = (await app.ConnectAsync(), await app.ConnectAsync());
        await app.Actions.BridgeAsync(first, new() { CallControlId = second });
        await app.EventAsync<CallBridgedEvent>(bridged => bridged.Payload.CallControlId == first);
        await app.EventAsync<CallBridgedEvent>(bridged => bridged.Payload.CallControlId == second);
    }

    [Fact]
    public async Task The_state_that_a_command_sets_comes_back_in_the_events()
    {
        await using var app = await Application.StartAsync();
        var call = await app.ConnectAsync();
        await app.Actions.UpdateClientStateAsync(call, new() { ClientState = "order 7" });
        await app.Actions.HangupAsync(call);
        var state = (await app.EventAsync<CallHangupEvent>()).Payload.ClientState;
        Assert.Equal(("order 7", "b3JkZXIgNw=="), (state?.Text, state?.Base64));
    }

    [Fact]
    public async Task A_message_is_sent_and_followed_to_its_delivery()
    {
        await using var app = await Application.StartAsync();
        var queued = (await app.Client.Messages.SendAsync(new() { From = "+13125550002", To = "+13125550001", Text = "Hello" })).Data;
        var delivered = await app.EventAsync<DeliveryUpdateEvent>(static update => update.EventType == "message.finalized");
        Assert.Equal(queued.Id, delivered.Payload!.Id);
        Assert.True(delivered.Payload.To![0].Status == "delivered");
    }
}
