using System.Diagnostics;

namespace Telnyx.AspNetCore;

/// <summary>An event that is ours to handle.</summary>
/// <param name="Webhook">The event.</param>
/// <param name="Handlers">The handlers of the endpoint that it came to.</param>
/// <param name="Claim">What keeps others from handling it.</param>
internal sealed record PendingEvent(WebhookEvent Webhook, WebhookHandlers Handlers, HeldClaim Claim)
{
    /// <summary>The request that brought it: what happens later in the background still belongs to its trace.</summary>
    public ActivityContext Trace { get; } = Activity.Current?.Context ?? default;
}
