using System.Text.Json;
using Telnyx.Testing.Validation;

namespace Telnyx.Sdk.Tests.Documents;

/// <summary>A webhook event of the bundled documents.</summary>
internal sealed record DocumentedEvent(string Name, Schema Schema, JsonElement Example)
{
    /// <summary>What happened; one event says it in its <c>record_type</c> alone.</summary>
    public string? EventType => Example.GetProperty("data").TryGetProperty("event_type", out var type) ? type.GetString() : null;

    /// <summary>The class that the event has to be read into.</summary>
    public string ClassName => EventType switch
    {
        null => char.ToUpperInvariant(Name[0]) + Name[1..] + "Event",
        "message.sent" or "message.finalized" => nameof(DeliveryUpdateEvent),
        _ => DocumentedOperation.Pascal(EventType.Replace('.', '_')) + "Event",
    };

    public override string ToString() => Name;
}
