using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Telnyx.AspNetCore;

/// <summary>Claims events, and waits for whoever has claimed one before.</summary>
/// <remarks>
/// A duplicate that comes while the event is being handled must not be answered 200: if the handler then crashes, nobody would deliver
/// the event again. Refusing it at once would waste one of the few deliveries. So it waits for the outcome, at least as long as a crashed
/// owner's lease lasts, and takes over: one delivery that reaches a living instance is enough.
/// </remarks>
internal sealed class EventClaims(
    IWebhookEventStore store, IOptions<WebhookHandlingOptions> options, TimeProvider time, ILogger<EventClaims> logger)
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(1);

    public async Task<(WebhookClaim Result, HeldClaim? Claim)> AcquireAsync(WebhookEvent webhook, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (!settings.Deduplicate || string.IsNullOrEmpty(webhook.Id))
        {
            return (WebhookClaim.Claimed, HeldClaim.OfNobody);
        }

        var owner = Guid.NewGuid();
        var began = time.GetTimestamp();
        var pause = s_firstPause;
        while (true)
        {
            var result = await store.ClaimAsync(webhook.Id, owner, settings.ClaimLease, cancellationToken).ConfigureAwait(false);
            if (result == WebhookClaim.Claimed)
            {
                return (result, new HeldClaim(store, webhook.Id, owner, settings, time, logger));
            }

            // One pause more than the lease: who still holds the event then has renewed it, and is alive.
            if (result == WebhookClaim.Completed || time.GetElapsedTime(began) > settings.ClaimLease + s_longestPause)
            {
                return (result, null);
            }

            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
            pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause;
        }
    }
}
