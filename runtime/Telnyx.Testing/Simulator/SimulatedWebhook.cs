namespace Telnyx.Testing;

/// <summary>One attempt of the simulator to deliver a webhook.</summary>
public sealed record SimulatedWebhook
{
    /// <summary>The id of the event; the same in every attempt.</summary>
    public required string EventId { get; init; }

    /// <summary>The type of the event, such as <c>call.answered</c>.</summary>
    public required string EventType { get; init; }

    /// <summary>The call that the event is about; null for other events.</summary>
    public string? CallControlId { get; init; }

    /// <summary>The address that was called; null when no address was known.</summary>
    public Uri? Url { get; init; }

    /// <summary>The number of this attempt, from 1; also in <c>meta.attempt</c> of the body.</summary>
    public int Attempt { get; init; }

    /// <summary>The JSON text that was sent.</summary>
    public required string Body { get; init; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset SentAt { get; init; }

    /// <summary>The application's answer; null when there was none.</summary>
    public int? StatusCode { get; init; }

    /// <summary>Why there was no answer.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether the application answered 2xx.</summary>
    public bool Delivered => StatusCode is >= 200 and < 300;
}
