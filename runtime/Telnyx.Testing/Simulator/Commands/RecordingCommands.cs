using Telnyx.Testing.Simulator.Calls;
using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Commands;

/// <summary>record_start, record_stop, record_pause, record_resume.</summary>
internal static class RecordingCommands
{
    public static IEnumerable<CallCommand> All =>
    [
        CallCommand.Create("record_start", CallNeed.Answered, Start),
        CallCommand.Create("record_stop", CallNeed.Answered, (call, arguments) => call.Recordings.Stop(arguments.Text("recording_id"))),
        CallCommand.Create("record_pause", CallNeed.Answered, (call, arguments) => Pause(call, arguments, isPaused: true)),
        CallCommand.Create("record_resume", CallNeed.Answered, (call, arguments) => Pause(call, arguments, isPaused: false)),
    ];

    private static void Start(Call call, ApiArguments arguments)
    {
        var recording = new Recording(
            Guid.NewGuid().ToString(),
            arguments.Text("format", "mp3"),
            arguments.Text("channels", "single"),
            arguments.Flag("transcription"),
            call.World.Clock.Now);
        // Zero stands for no limit.
        call.Recordings.Start(
            recording, arguments.Number("max_length") is > 0 and { } seconds ? TimeSpan.FromSeconds(seconds) : null);
    }

    private static void Pause(Call call, ApiArguments arguments, bool isPaused) =>
        call.Recordings.Pause(arguments.Text("recording_id"), isPaused);
}
