using System.Globalization;
using System.Text.Json.Nodes;
using Telnyx.Testing.Simulator.Calls;

namespace Telnyx.Testing.Simulator.Media;

/// <summary>The messages that Telnyx sends over a media stream.</summary>
internal sealed class StreamMessages(Call call, StreamRequest request)
{
    public const int MalformedFrame = 100003;
    public const int InvalidMedia = 100004;

    private const string UserId = "6a09e667-f3bc-4908-8b2f-2ad7d56c0b6e";
    private long _sequence;

    public JsonObject Connected()
    {
        var message = new JsonObject { ["event"] = "connected", ["version"] = "1.0.0" };
        if (request.AuthToken is { } token)
        {
            message["connected"] = new JsonObject { [MediaConnection.TokenHeader] = token };
        }

        return message;
    }

    public JsonObject Start() => Numbered("start", new()
    {
        ["user_id"] = UserId,
        ["call_control_id"] = call.ControlId,
        ["call_session_id"] = call.SessionId,
        ["from"] = call.From,
        ["to"] = call.To,
        ["tags"] = new JsonArray(),
        ["client_state"] = call.ClientState,
        ["custom_parameters"] = request.CustomParameters.DeepClone(),
        ["media_format"] = new JsonObject { ["encoding"] = "PCMU", ["sample_rate"] = 8000, ["channels"] = 1 },
    });

    public JsonObject Media(string track, long chunk, long milliseconds, ReadOnlySpan<byte> payload) => Numbered("media", new()
    {
        ["track"] = track,
        ["chunk"] = Text(chunk),
        ["timestamp"] = Text(milliseconds),
        ["payload"] = Convert.ToBase64String(payload),
    });

    public JsonObject Dtmf(char digit, DateTimeOffset occurredAt)
    {
        var message = Numbered("dtmf", new() { ["digit"] = digit.ToString() });
        message["occurred_at"] = SimulatorClock.Text(occurredAt);
        return message;
    }

    public JsonObject Mark(string name) => Numbered("mark", new() { ["name"] = name });

    public JsonObject Stop() => Numbered("stop", new() { ["user_id"] = UserId, ["call_control_id"] = call.ControlId });

    public JsonObject Error(int code, string detail) => new()
    {
        ["event"] = "error",
        ["stream_id"] = request.Id,
        ["payload"] = new JsonObject
        {
            ["code"] = code,
            ["title"] = code == InvalidMedia ? "invalid_media" : "malformed_frame",
            ["detail"] = detail,
        },
    };

    private JsonObject Numbered(string name, JsonObject content) => new()
    {
        ["event"] = name,
        ["sequence_number"] = Text(Interlocked.Increment(ref _sequence)),
        [name] = content,
        ["stream_id"] = request.Id,
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
