using System.Text.Json;
using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>What a command asks of an AI conversation. The defaults are those of the documents.</summary>
internal sealed record AiRequest
{
    public string ConversationId { get; } = Guid.NewGuid().ToString();

    public required string AssistantId { get; init; }

    public required string Model { get; init; }

    public required string TranscriptionModel { get; init; }

    public required string Voice { get; init; }

    public string? Greeting { get; init; }

    /// <summary>The JSON Schema of what is gathered; null for an assistant.</summary>
    public JsonElement? Parameters { get; init; }

    /// <summary>How long a gather waits for the other end to say something; an assistant has all the time of the call.</summary>
    public TimeSpan? Patience { get; init; }

    public bool SendsHistory { get; init; }

    public bool SendsPartialResults { get; init; }

    public IReadOnlyList<(string Role, string Content)> History { get; init; } = [];

    public static AiRequest From(ApiArguments arguments) => new()
    {
        AssistantId = arguments.Nested("assistant").Text("id") ?? "assistant-" + Guid.NewGuid(),
        Model = arguments.Nested("assistant").Text("model", "Qwen/Qwen3-235B-A22B"),
        TranscriptionModel = arguments.Nested("transcription").Text("model", "distil-whisper/distil-large-v2"),
        Voice = arguments.Text("voice", "Telnyx.KokoroTTS.af"),
        Greeting = arguments.Text("greeting"),
        Parameters = arguments.Find("parameters"),
        Patience = arguments.Find("parameters") is null
            ? null
            : TimeSpan.FromMilliseconds(Math.Max(0, arguments.Number("user_response_timeout_ms") ?? 10_000)),
        SendsHistory = arguments.Flag("send_message_history_updates"),
        SendsPartialResults = arguments.Flag("send_partial_results"),
        History = [.. Messages(arguments, "message_history")],
    };

    /// <summary>The messages with text that a command carries, as far as a history can hold them.</summary>
    public static IEnumerable<(string Role, string Content)> Messages(ApiArguments arguments, string name) =>
        arguments.Items(name)
            .Select(static item => new ApiArguments(item))
            .Where(static message => message.Text("role") is "user" or "assistant" && message.Text("content") is not null)
            .Select(static message => (message.Text("role")!, message.Text("content")!));
}
