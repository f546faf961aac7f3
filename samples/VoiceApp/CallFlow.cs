using Telnyx;
using Telnyx.AspNetCore;

namespace VoiceApp;

/// <summary>What happens on a call, one webhook after another.</summary>
/// <remarks>Handlers throw when a command fails: the webhook is then answered 500, and Telnyx delivers it again.</remarks>
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
        if (webhook.Payload is { CallControlId: { } call } payload && payload.Direction == "incoming" && sessions.Begin(call))
        {
            settings.Print("--> answer");
            await Actions.AnswerAsync(call, new(), cancellationToken: cancellationToken);
        }
    }

    public async Task HandleAsync(CallAnsweredEvent webhook, CancellationToken cancellationToken)
    {
        if (webhook.Payload?.CallControlId is { } call && sessions.Move(call, CallStep.Answering, CallStep.Menu))
        {
            settings.Print("--> start_transcription, gather_using_speak");
            await Actions.StartTranscriptionAsync(call, new() { TranscriptionTracks = "inbound" }, cancellationToken: cancellationToken);
            await Actions.GatherUsingSpeakAsync(
                call,
                new()
                {
                    Payload = "To leave a message, press one or say message. For an agent, press two or say agent.",
                    Voice = Voice,
                    MaximumDigits = 1,
                    ValidDigits = "12",
                    MaximumTries = 3,
                },
                cancellationToken: cancellationToken);
        }
    }

    public Task HandleAsync(CallGatherEndedEvent webhook, CancellationToken cancellationToken) => webhook.Payload switch
    {
        { CallControlId: { } call, Digits: "1" } => LeaveMessageAsync(call, cancellationToken),
        { CallControlId: { } call, Digits: "2" } => TransferAsync(call, CallStep.Menu, cancellationToken),
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
            await LeaveMessageAsync(call, cancellationToken);
        }
        else if (heard.Contains("agent", StringComparison.OrdinalIgnoreCase))
        {
            await TransferAsync(call, CallStep.Menu, cancellationToken);
        }
    }

    public async Task HandleAsync(CallSpeakEndedEvent webhook, CancellationToken cancellationToken)
    {
        if (webhook.Payload?.CallControlId is { } call && sessions.Move(call, CallStep.Announcing, CallStep.Recording))
        {
            settings.Print("--> start_recording, start_streaming");
            await Actions.StartRecordingAsync(
                call, new() { Format = StartRecordingFormat.Wav, Channels = StartRecordingChannels.Single, Transcription = true }, cancellationToken: cancellationToken);
            await Actions.StartStreamingAsync(
                call,
                new()
                {
                    StreamUrl = MediaUrl().AbsoluteUri,
                    StreamAuthToken = settings.StreamToken,
                    StreamTrack = StreamTrack.InboundTrack,
                    StreamCodec = StreamCodec.Pcmu,
                    StreamBidirectionalMode = StreamBidirectionalMode.Rtp,
                    StreamBidirectionalCodec = StreamBidirectionalCodec.Pcmu,
                },
                cancellationToken: cancellationToken);
        }
    }

    public async Task HandleAsync(CallDtmfReceivedEvent webhook, CancellationToken cancellationToken)
    {
        if (webhook.Payload is { CallControlId: { } call, Digit: EndKey } && sessions.Move(call, CallStep.Recording, CallStep.Transcribing))
        {
            settings.Print("--> stop_streaming, stop_recording");
            await Actions.StopStreamingAsync(call, cancellationToken: cancellationToken);
            await Actions.StopRecordingAsync(call, cancellationToken: cancellationToken);
        }
    }

    public async Task HandleAsync(CallRecordingTranscriptionSavedEvent webhook, CancellationToken cancellationToken)
    {
        if (webhook.Payload is { CallControlId: { } call, TranscriptionText: { } text })
        {
            settings.Print($"    the message: {text}");
            await TransferAsync(call, CallStep.Transcribing, cancellationToken);
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

    private async Task LeaveMessageAsync(string call, CancellationToken cancellationToken)
    {
        if (sessions.Move(call, CallStep.Menu, CallStep.Announcing))
        {
            settings.Print("--> stop_transcription, stop_gather, speak");
            await Actions.StopTranscriptionAsync(call, cancellationToken: cancellationToken);
            await Actions.StopGatherAsync(call, cancellationToken: cancellationToken);
            await Actions.SpeakAsync(
                call, new() { Payload = "Please speak, and press pound when you are done.", Voice = Voice }, cancellationToken: cancellationToken);
        }
    }

    private async Task TransferAsync(string call, CallStep from, CancellationToken cancellationToken)
    {
        if (sessions.Move(call, from, CallStep.Transferring))
        {
            settings.Print("--> transfer");
            await Actions.TransferAsync(call, new() { To = settings.Agent }, cancellationToken: cancellationToken);
        }
    }

    private Uri MediaUrl()
    {
        var url = settings.PublicUrl ?? settings.Listen;
        return new UriBuilder(url) { Scheme = url.Scheme == "https" ? "wss" : "ws", Path = "/media" }.Uri;
    }
}
