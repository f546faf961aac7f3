namespace Telnyx.Benchmarks.Json;

/// <summary>The body of a webhook.</summary>
internal sealed class PlainWebhook
{
    public PlainEvent? Data { get; set; }

    public PlainDelivery? Meta { get; set; }
}

/// <summary>See <see cref="CallAnsweredEvent"/>.</summary>
internal sealed class PlainEvent
{
    public string? Id { get; set; }

    public string? EventType { get; set; }

    public string? RecordType { get; set; }

    public DateTimeOffset? OccurredAt { get; set; }

    public PlainAnswered? Payload { get; set; }
}

/// <summary>See <see cref="CallAnsweredPayload"/>.</summary>
internal sealed class PlainAnswered
{
    public string? CallControlId { get; set; }

    public string? ConnectionId { get; set; }

    public string? CallLegId { get; set; }

    public string? CallSessionId { get; set; }

    public string? ClientState { get; set; }

    public List<PlainCustomSipHeader>? CustomHeaders { get; set; }

    public List<PlainCustomSipHeader>? SipHeaders { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public DateTimeOffset? StartTime { get; set; }

    public string? State { get; set; }

    public List<string>? Tags { get; set; }
}

/// <summary>See <see cref="WebhookMeta"/>.</summary>
internal sealed class PlainDelivery
{
    public int? Attempt { get; set; }

    public string? DeliveredTo { get; set; }
}
