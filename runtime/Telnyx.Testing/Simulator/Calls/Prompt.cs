using System.Text.Json.Nodes;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>Something that is played to the other end: text that is spoken or a file.</summary>
/// <param name="EventPrefix"><c>call.speak</c> or <c>call.playback</c>; null when no events are sent.</param>
/// <param name="Text">What is heard, if it is text.</param>
/// <param name="Duration">How long it takes; null when it goes on until it is stopped.</param>
/// <param name="Details">What its events say beside the common members.</param>
internal sealed record Prompt(string? EventPrefix, string? Text, TimeSpan? Duration, JsonObject Details)
{
    private static readonly TimeSpan s_fileLength = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_timePerWord = TimeSpan.FromMilliseconds(400);

    /// <summary>What happens when it has been played or was stopped.</summary>
    public Action? WhenOver { get; init; }

    public static Prompt Speak(string text, int? times) =>
        new("call.speak", text, times is null ? null : SpeakingTime(text) * times.Value, []);

    /// <summary>A file, by address or by the name under which it was stored.</summary>
    public static Prompt File(string? url, string? name, bool overlay, int? times)
    {
        var details = new JsonObject();
        if (url is not null)
        {
            details["media_url"] = url;
        }

        if (name is not null)
        {
            details["media_name"] = name;
        }

        details["overlay"] = overlay;
        return new("call.playback", null, times is null ? null : s_fileLength * times.Value, details);
    }

    /// <summary>A prompt of another command, which has events of its own.</summary>
    public static Prompt Silent(string text, Action whenOver) => new(null, text, SpeakingTime(text), []) { WhenOver = whenOver };

    public static TimeSpan SpeakingTime(string text) => s_timePerWord * text.Split(' ').Length;
}
