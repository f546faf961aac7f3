using Telnyx;
using Telnyx.AspNetCore;

namespace VoiceApp;

/// <summary>What happens on a call, one webhook after another.</summary>
/// <remarks>
/// Handlers throw when a command fails: the webhook is then answered 500, and Telnyx delivers it again. The step is taken back for that, and
/// commands are named after the event, so that those that did succeed are not executed a second time.
/// </remarks>
internal sealed class CallFlow(TelnyxClient client, VoiceSettings settings, CallSessions sessions) :
    IWebhookHandler<CallInitiatedEvent>, IWebhookHandler<CallAnsweredEvent>, IWebhookHandler<CallGatherEndedEvent>,
    IWebhookHandler<CallTranscriptionEvent>, IWebhookHandler<CallSpeakEndedEvent>, IWebhookHandler<CallDtmfReceivedEvent>,
    IWebhookHandler<CallRecordingTranscriptionSavedEvent>, IWebhookHandler<CallHangupEvent>
{
    private const string Voice = "female";
    private const string EndKey = "#";

    private CallsActionsService Actions => client.Calls.Actions;

    public async Task HandleAsync(CallInitiatedEvent webhook, CancellationToken cancellationToken)
    {
        // The leg to the agent is announced as well; only calls that come in are ours.
        if (webhook.Payload is { CallControlId: { } call } payload && payload.Direction == "incoming")
        {
            sessions.Begin(call);
            await sessions.MoveAsync(call, CallStep.Ringing, CallStep.Answering, async () =>
            {
                settings.Print("--> answer");
                await Actions.AnswerAsync(call, new() { CommandId = $"{webhook.Id}-answer" }, cancellationToken: cancellationToken);
            });
        }
    }

    public async Task HandleAsync(CallAnsweredEvent webhook, CancellationToken cancellationToken)
    {
        if (webhook.Payload?.CallControlId is { } call)
        {
            await sessions.MoveAsync(call, CallStep.Answering, CallStep.Menu, () => OfferMenuAsync(call, webhook.Id, cancellationToken));
        }
    }

    public Task HandleAsync(CallGatherEndedEvent webhook, CancellationToken cancellationToken) => webhook.Payload switch
    {
        { CallControlId: { } call, Digits: "1" } => LeaveMessageAsync(call, webhook.Id, cancellationToken),
        { CallControlId: { } call, Digits: "2" } => TransferAsync(call, CallStep.Menu, webhook.Id, cancellationToken),
        _ => Task.CompletedTask,
    };

    public async Task HandleAsync(CallTranscriptionEvent webhook, CancellationToken cancellationToken)
    {
        if (webhook.Payload is not { CallControlId: { } call, TranscriptionData.Transcript: { } heard })
        {
            return;
        }

        settings.Print($"    they said: {heard}");
        if (heard.Contains("message", StringComparison.OrdinalIgnoreCase))
        {
            await LeaveMessageAsync(call, webhook.Id, cancellationToken);
        }
        else if (heard.Contains("agent", StringComparison.OrdinalIgnoreCase))
        {
            await TransferAsync(call, CallStep.Menu, webhook.Id, cancellationToken);
        }
    }

    public async Task HandleAsync(CallSpeakEndedEvent webhook, CancellationToken cancellationToken)
    {
        if (webhook.Payload?.CallControlId is { } call)
        {
            await sessions.MoveAsync(call, CallStep.Announcing, CallStep.Recording, () => RecordAsync(call, webhook.Id, cancellationToken));
        }
    }

    public async Task HandleAsync(CallDtmfReceivedEvent webhook, CancellationToken cancellationToken)
    {
        if (webhook.Payload is { CallControlId: { } call, Digit: EndKey })
        {
            await sessions.MoveAsync(call, CallStep.Recording, CallStep.Transcribing, async () =>
            {
                settings.Print("--> stop_streaming, stop_recording");
                await Actions.StopStreamingAsync(call, new() { CommandId = $"{webhook.Id}-stream" }, cancellationToken: cancellationToken);
                await Actions.StopRecordingAsync(call, new() { CommandId = $"{webhook.Id}-record" }, cancellationToken: cancellationToken);
            });
        }
    }

    public async Task HandleAsync(CallRecordingTranscriptionSavedEvent webhook, CancellationToken cancellationToken)
    {
        if (webhook.Payload is { CallControlId: { } call, TranscriptionText: { } text })
        {
            settings.Print($"    the message: {text}");
            await TransferAsync(call, CallStep.Transcribing, webhook.Id, cancellationToken);
        }
    }

    public Task HandleAsync(CallHangupEvent webhook, CancellationToken cancellationToken)
    {
        if (webhook.Payload?.CallControlId is { } call)
        {
            sessions.End(call);
        }

        return Task.CompletedTask;
    }

    private async Task OfferMenuAsync(string call, string? eventId, CancellationToken cancellationToken)
    {
        settings.Print("--> start_transcription, gather_using_speak");
        await Actions.StartTranscriptionAsync(
            call, new() { CommandId = $"{eventId}-transcribe", TranscriptionTracks = "inbound" }, cancellationToken: cancellationToken);
        await Actions.GatherUsingSpeakAsync(
            call,
            new()
            {
                CommandId = $"{eventId}-gather",
                Payload = "To leave a message, press one or say message. For an agent, press two or say agent.",
                Voice = Voice,
                MaximumDigits = 1,
                ValidDigits = "12",
                MaximumTries = 3,
            },
            cancellationToken: cancellationToken);
    }

    private Task LeaveMessageAsync(string call, string? eventId, CancellationToken cancellationToken) =>
        sessions.MoveAsync(call, CallStep.Menu, CallStep.Announcing, async () =>
        {
            settings.Print("--> stop_transcription, stop_gather, speak");
            await Actions.StopTranscriptionAsync(call, new() { CommandId = $"{eventId}-transcribe" }, cancellationToken: cancellationToken);
            await Actions.StopGatherAsync(call, new() { CommandId = $"{eventId}-gather" }, cancellationToken: cancellationToken);
            await Actions.SpeakAsync(
                call,
                new() { CommandId = $"{eventId}-speak", Payload = "Please speak, and press pound when you are done.", Voice = Voice },
                cancellationToken: cancellationToken);
        });

    private async Task RecordAsync(string call, string? eventId, CancellationToken cancellationToken)
    {
        settings.Print("--> start_recording, start_streaming");
        await Actions.StartRecordingAsync(
            call,
            new()
            {
                CommandId = $"{eventId}-record",
                Format = StartRecordingFormat.Wav,
                Channels = StartRecordingChannels.Single,
                Transcription = true,
            },
            cancellationToken: cancellationToken);
        await Actions.StartStreamingAsync(
            call,
            new()
            {
                CommandId = $"{eventId}-stream",
                StreamUrl = MediaUrl().AbsoluteUri,
                StreamAuthToken = settings.StreamToken,
                StreamTrack = StreamTrack.InboundTrack,
                StreamCodec = StreamCodec.Pcmu,
                StreamBidirectionalMode = StreamBidirectionalMode.Rtp,
                StreamBidirectionalCodec = StreamBidirectionalCodec.Pcmu,
            },
            cancellationToken: cancellationToken);
    }

    private Task TransferAsync(string call, CallStep from, string? eventId, CancellationToken cancellationToken) =>
        sessions.MoveAsync(call, from, CallStep.Transferring, async () =>
        {
            settings.Print("--> transfer");
            await Actions.TransferAsync(call, new() { CommandId = $"{eventId}-transfer", To = settings.Agent }, cancellationToken: cancellationToken);
        });

    private Uri MediaUrl()
    {
        var url = settings.PublicUrl ?? settings.Listen;
        return new UriBuilder(url) { Scheme = url.Scheme == "https" ? "wss" : "ws", Path = "/media" }.Uri;
    }
}
