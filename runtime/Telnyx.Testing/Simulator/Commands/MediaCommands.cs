using Telnyx.Testing.Simulator.Calls;
using Telnyx.Testing.Simulator.Http;
using Telnyx.Testing.Simulator.Media;

namespace Telnyx.Testing.Simulator.Commands;

/// <summary>fork, streaming, siprec and transcription, each start and stop.</summary>
internal static class MediaCommands
{
    public static IEnumerable<CallCommand> All =>
    [
        CallCommand.Create("fork_start", CallNeed.Answered, static (call, _) => call.Forking.Start()),
        CallCommand.Create("fork_stop", CallNeed.Answered, static (call, _) => call.Forking.Stop()),
        CallCommand.Create("streaming_start", CallNeed.Answered, StartStreaming),
        CallCommand.Create("streaming_stop", CallNeed.Answered, static (call, body) => call.Streaming.Stop(body.Text("stream_id"))),
        CallCommand.Create("siprec_start", CallNeed.Answered, static (call, _) => call.Siprec.Start()),
        CallCommand.Create("siprec_stop", CallNeed.Answered, static (call, _) => call.Siprec.Stop()),
        CallCommand.Create("transcription_start", CallNeed.Answered, static (call, body) =>
            call.Transcriber.Start(body.Text("transcription_tracks", "inbound"))),
        CallCommand.Create("transcription_stop", CallNeed.Answered, static (call, _) => call.Transcriber.Stop()),
    ];

    public static void CheckStreamUrl(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("ws" or "wss"))
        {
            throw Refusal.Unprocessable("10003", "Invalid URL", "The stream_url is not a ws or wss address.", "/stream_url");
        }
    }

    private static void StartStreaming(Call call, ApiArguments arguments)
    {
        if (arguments.Text("stream_url") is { Length: > 0 } url)
        {
            CheckStreamUrl(url);
            call.Streaming.Start(StreamRequest.From(url, arguments));
        }
        else if (arguments.Flag("enable_dialogflow"))
        {
            call.Streaming.Fail("Dialogflow is not simulated.");
        }
        else
        {
            throw Refusal.Missing("stream_url", "The 'stream_url' parameter is required unless Dialogflow is used.");
        }
    }
}
