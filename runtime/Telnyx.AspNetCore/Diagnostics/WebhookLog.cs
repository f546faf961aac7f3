using Microsoft.Extensions.Logging;

namespace Telnyx.AspNetCore;

/// <summary>What is logged about webhooks: types and ids of verified events, never headers, bodies, keys or numbers.</summary>
internal static partial class WebhookLog
{
    [LoggerMessage(1, LogLevel.Warning, "Webhook refused, {Reason}: {Explanation}")]
    public static partial void Refused(ILogger logger, WebhookFailureReason reason, string explanation);

    [LoggerMessage(2, LogLevel.Warning, "Webhook could not be read; answered {StatusCode}.")]
    public static partial void Unreadable(ILogger logger, int statusCode);

    [LoggerMessage(3, LogLevel.Debug, "No handler for {EventType} {EventId}.")]
    public static partial void Ignored(ILogger logger, string? eventType, string? eventId);

    [LoggerMessage(4, LogLevel.Debug, "Delivery {Attempt} of {EventType} {EventId} is not handled: {State}.")]
    public static partial void NotClaimed(ILogger logger, string? eventType, string? eventId, int? attempt, WebhookClaim state);

    [LoggerMessage(5, LogLevel.Error, "Delivery {Attempt} of {EventType} {EventId} was not handled: {Outcome}.")]
    public static partial void HandlerFailed(
        ILogger logger, Exception exception, string? eventType, string? eventId, int? attempt, WebhookOutcome outcome);

    [LoggerMessage(6, LogLevel.Error, "The store of webhook events failed; {EventType} {EventId} was sent back.")]
    public static partial void StoreFailed(ILogger logger, Exception exception, string? eventType, string? eventId);

    [LoggerMessage(7, LogLevel.Warning, "The claim on webhook event {EventId} was lost: this process stalled for longer than the lease.")]
    public static partial void ClaimLost(ILogger logger, string eventId);

    [LoggerMessage(8, LogLevel.Warning, "The claim on webhook event {EventId} could not be renewed.")]
    public static partial void RenewalFailed(ILogger logger, Exception exception, string eventId);

    [LoggerMessage(9, LogLevel.Error, "The store of webhook events failed at the end of {EventId}: it may be handled again.")]
    public static partial void EndFailed(ILogger logger, Exception exception, string eventId);

    [LoggerMessage(10, LogLevel.Warning, "Too many webhook events wait; {EventType} {EventId} was sent back.")]
    public static partial void QueueFull(ILogger logger, string? eventType, string? eventId);

    [LoggerMessage(11, LogLevel.Error, "{EventType} {EventId} was answered, but not handled before the shutdown.")]
    public static partial void Dropped(ILogger logger, string? eventType, string? eventId);
}
