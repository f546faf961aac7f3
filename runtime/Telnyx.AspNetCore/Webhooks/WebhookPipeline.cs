using Microsoft.Extensions.Logging;

namespace Telnyx.AspNetCore;

/// <summary>Decides whether a verified event is handled here and now, later, or not at all.</summary>
internal sealed class WebhookPipeline(
    EventClaims claims, EventRunner runner, WebhookQueue queue, ILogger<WebhookPipeline> logger)
{
    public ILogger Logger => logger;

    public async Task<WebhookOutcome> AcceptAsync(WebhookEvent webhook, WebhookHandlers handlers, CancellationToken cancellationToken)
    {
        if (!handlers.Handles(webhook))
        {
            WebhookLog.Ignored(logger, webhook.EventType, webhook.Id);
            return WebhookOutcome.Ignored;
        }

        var (refusal, claim) = await ClaimAsync(webhook, cancellationToken).ConfigureAwait(false);
        if (refusal is { } reason)
        {
            return reason;
        }

        var pending = new PendingEvent(webhook, handlers, claim!);
        return queue.IsUsed
            ? await EnqueueAsync(pending).ConfigureAwait(false)
            : await runner.RunAsync(pending, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(WebhookOutcome? Refusal, HeldClaim? Claim)> ClaimAsync(WebhookEvent webhook, CancellationToken cancellationToken)
    {
        try
        {
            var (result, claim) = await claims.AcquireAsync(webhook, cancellationToken).ConfigureAwait(false);
            if (result == WebhookClaim.Claimed)
            {
                return (null, claim);
            }

            WebhookLog.NotClaimed(logger, webhook.EventType, webhook.Id, webhook.Meta?.Attempt, result);
            return (result == WebhookClaim.Completed ? WebhookOutcome.Duplicate : WebhookOutcome.Busy, null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return (WebhookOutcome.Stopping, null);
        }
#pragma warning disable CA1031 // Whatever a store throws: without it nobody knows whether this is a duplicate, and Telnyx will ask again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            WebhookLog.StoreFailed(logger, e, webhook.EventType, webhook.Id);
            return (WebhookOutcome.StoreFailed, null);
        }
    }

    private async Task<WebhookOutcome> EnqueueAsync(PendingEvent pending)
    {
        if (queue.TryAdd(pending))
        {
            return WebhookOutcome.Queued;
        }

        await pending.Claim.ReleaseAsync().ConfigureAwait(false);
        WebhookLog.QueueFull(logger, pending.Webhook.EventType, pending.Webhook.Id);
        return WebhookOutcome.QueueFull;
    }
}
