using System.Text.Json;
using System.Text.Json.Serialization;

namespace Telnyx;

/// <summary>An event that Telnyx reported. Every known event type has a class of its own with a typed payload.</summary>
public abstract class WebhookEvent : TelnyxModel
{
    private ReadOnlyMemory<byte> _body;
    private JsonDocument? _document;

    /// <summary>The id of the event, the same on every delivery of it: what duplicates are recognised by.</summary>
    public string? Id { get; set; }

    /// <summary>What happened, such as <c>call.answered</c>; few events have none.</summary>
    public string? EventType { get; set; }

    /// <summary>The kind of record, <c>event</c> for most.</summary>
    public string? RecordType { get; set; }

    /// <summary>When it happened. Events may arrive in another order.</summary>
    public DateTimeOffset? OccurredAt { get; set; }

    /// <summary>How the event was delivered, if it says so.</summary>
    [JsonIgnore]
    public WebhookMeta? Meta { get; set; }

    /// <summary>The whole body as received, parsed when first asked for; undefined for an event that was not received.</summary>
    [JsonIgnore]
    public JsonElement Json => _body.IsEmpty ? default : (_document ??= JsonDocument.Parse(_body)).RootElement;

    /// <summary>Keeps the body that the event was read from.</summary>
    internal void Received(ReadOnlyMemory<byte> body) => _body = body;
}
