using System.Text.Json;

namespace Telnyx.Sdk.Tests.Simulator;

/// <summary>A webhook as an application gets it.</summary>
internal sealed record ReceivedWebhook(string Path, string Method, byte[] Bytes, string? Signature, string? Timestamp)
{
    public JsonElement Json { get; } = JsonDocument.Parse(Bytes).RootElement.Clone();

    public string EventType => Json.GetProperty("data").GetProperty("event_type").GetString()!;

    public string EventId => Json.GetProperty("data").GetProperty("id").GetString()!;

    public JsonElement Payload => Json.GetProperty("data").GetProperty("payload");

    public int Attempt => Json.GetProperty("meta").GetProperty("attempt").GetInt32();

    public string? CallControlId => Payload.TryGetProperty("call_control_id", out var id) ? id.GetString() : null;

    /// <summary>The text of a member of the payload.</summary>
    public string? this[string member] => Payload.TryGetProperty(member, out var value) ? value.ToString() : null;
}
