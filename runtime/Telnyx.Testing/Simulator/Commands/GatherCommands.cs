using Telnyx.Testing.Simulator.Calls;
using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Commands;

/// <summary>gather, gather_using_speak, gather_using_audio, gather_stop.</summary>
internal static class GatherCommands
{
    // The default of maximum_tries.
    private const int Tries = 3;

    public static IEnumerable<CallCommand> All =>
    [
        CallCommand.Create("gather", CallNeed.Answered, (call, arguments) => call.Gathering.Start(GatherSpec.From(arguments))),
        CallCommand.Create("gather_using_speak", CallNeed.Answered, GatherUsingSpeak),
        CallCommand.Create("gather_using_audio", CallNeed.Answered, GatherUsingAudio),
        CallCommand.Create("gather_stop", CallNeed.Answered, (call, _) => call.Gathering.Stop("cancelled")),
    ];

    private static void GatherUsingSpeak(Call call, ApiArguments arguments) => call.Gathering.Start(GatherSpec.From(arguments) with
    {
        Tries = arguments.Number("maximum_tries") ?? Tries,
        Prompt = Spoken(arguments.Text("payload")),
        InvalidPrompt = Spoken(arguments.Text("invalid_payload")),
    });

    private static void GatherUsingAudio(Call call, ApiArguments arguments)
    {
        var prompt = Played(arguments.Text("audio_url"), arguments.Text("media_name"))
            ?? throw Refusal.Missing("audio_url", "One of 'audio_url' and 'media_name' is required.");
        call.Gathering.Start(GatherSpec.From(arguments) with
        {
            Tries = arguments.Number("maximum_tries") ?? Tries,
            Prompt = prompt,
            InvalidPrompt = Played(arguments.Text("invalid_audio_url"), arguments.Text("invalid_media_name")),
        });
    }

    // The documents name no speak events for this command.
    private static Func<Action, Prompt>? Spoken(string? text) => text is null ? null : then => Prompt.Silent(text, then);

    private static Func<Action, Prompt>? Played(string? url, string? name) =>
        url is null && name is null ? null : then => Prompt.File(url, name, overlay: false, times: 1) with { WhenOver = then };
}
