using System.Text.Json;
using System.Text.Json.Nodes;

namespace Telnyx.Testing.Simulator.Http;

/// <summary>
/// The members of a request's body or query. They have been validated, so a member is there with the right type or it is
/// not there; a member that is null counts as not there.
/// </summary>
internal readonly struct ApiArguments(JsonElement json)
{
    public static ApiArguments None => default;

    public JsonElement Json => json;

    public string? Text(string name) => Find(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public string Text(string name, string otherwise) => Text(name) ?? otherwise;

    public int? Number(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } value ? (int)Math.Clamp(value.GetDouble(), int.MinValue, int.MaxValue) : null;

    public bool Flag(string name) => Find(name) is { ValueKind: JsonValueKind.True };

    public ApiArguments Nested(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Object } value ? new(value) : None;

    public IEnumerable<JsonElement> Items(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : Enumerable.Empty<JsonElement>();

    public JsonElement? Find(string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value)
        && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    /// <summary>Whether a member was sent, even as null: what a PATCH needs to know.</summary>
    public bool Sent(string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out _);

    /// <summary>A copy of a member that can be put into an answer or event.</summary>
    public JsonNode? Copy(string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value)
            ? JsonNode.Parse(value.GetRawText())
            : null;
}
