using Telnyx.Testing.Simulator.Calls;
using Telnyx.Testing.Simulator.Http;
using Telnyx.Testing.Simulator.Media;

namespace Telnyx.Testing.Simulator.Commands;

/// <summary>
/// What dial, answer and transfer can order for the moment in which the call is answered: playing, recording, streaming,
/// transcribing, machine detection.
/// </summary>
internal static class AnswerActions
{
    /// <summary>The id of the recording that the command orders, or null.</summary>
    public static string? RecordingId(ApiArguments arguments) =>
        arguments.Text("record") is null ? null : Guid.NewGuid().ToString();

    /// <summary>Refuses what could not be done later.</summary>
    public static void Check(ApiArguments arguments)
    {
        if (arguments.Text("stream_url") is { } url)
        {
            MediaCommands.CheckStreamUrl(url);
        }
    }

    public static void Start(Call call, ApiArguments arguments, string? recordingId)
    {
        if (recordingId is not null)
        {
            var longest = arguments.Number("record_max_length") is > 0 and { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
            var format = arguments.Text("record_format", "mp3");
            var channels = arguments.Text("record_channels", "dual");
            call.Recordings.Start(new(recordingId, format, channels, isTranscribed: false, call.World.Clock.Now), longest);
        }

        if (arguments.Text("stream_url") is { } url)
        {
            call.Streaming.Start(StreamRequest.From(url, arguments));
        }

        if (PromptCommands.Playback(arguments) is { } playback)
        {
            call.Prompts.Play(playback);
        }

        if (arguments.Flag("transcription"))
        {
            call.Transcriber.Start(arguments.Nested("transcription_config").Text("transcription_tracks", "inbound"));
        }

        MachineDetection.Start(call, arguments.Text("answering_machine_detection", "disabled"));
    }
}
