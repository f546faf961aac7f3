using System.Globalization;
using System.Text.Json;
using Telnyx.Testing.Simulator.Calls;
using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Commands;

/// <summary>speak, playback_start, playback_stop.</summary>
internal static class PromptCommands
{
    public static IEnumerable<CallCommand> All =>
    [
        CallCommand.Create("speak", CallNeed.Answered, Speak),
        CallCommand.Create("playback_start", CallNeed.Answered, Play),
        CallCommand.Create("playback_stop", CallNeed.Answered, Stop),
    ];

    /// <summary>The file that a command wants to have played, or null.</summary>
    public static Prompt? Playback(ApiArguments arguments)
    {
        var (url, name) = (arguments.Text("audio_url"), arguments.Text("media_name"));
        return url is null && name is null && arguments.Text("playback_content") is null
            ? null
            : Prompt.File(url, name, arguments.Flag("overlay"), Times(arguments));
    }

    private static void Speak(Call call, ApiArguments arguments)
    {
        StopBefore(call, arguments);
        call.Prompts.Play(Prompt.Speak(arguments.Text("payload", ""), Times(arguments)));
    }

    private static void Play(Call call, ApiArguments arguments)
    {
        var playback = Playback(arguments)
            ?? throw Refusal.Missing("audio_url", "One of 'audio_url', 'media_name' and 'playback_content' is required.");
        StopBefore(call, arguments);
        call.Prompts.Play(playback);
    }

    private static void Stop(Call call, ApiArguments arguments) =>
        call.Prompts.Stop(arguments.Text("stop", "all") == "all");

    private static void StopBefore(Call call, ApiArguments arguments)
    {
        if (arguments.Text("stop") is { } stop)
        {
            call.Prompts.Stop(stop == "all");
        }
    }

    /// <summary>How often it is played; null stands for "infinity".</summary>
    private static int? Times(ApiArguments arguments) => arguments.Find("loop") switch
    {
        { ValueKind: JsonValueKind.String } text =>
            int.TryParse(text.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? times : null,
        { ValueKind: JsonValueKind.Number } number => number.GetInt32(),
        _ => 1,
    };
}
