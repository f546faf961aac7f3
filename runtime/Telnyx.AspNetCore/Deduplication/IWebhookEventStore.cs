namespace Telnyx.AspNetCore;

/// <summary>
/// Remembers which events are being handled and which have been, so that an event that is delivered several times, also to
/// several instances of an application, is handled by one of them.
/// </summary>
/// <remarks>
/// An implementation must be safe for concurrent use, and claiming must be atomic: of all who claim an id at the same time, one
/// succeeds. A claim that was neither completed, released nor renewed within its lease belongs to nobody: its owner has crashed.
/// </remarks>
public interface IWebhookEventStore
{
    /// <summary>Claims an event, unless somebody has claimed it or it has been handled.</summary>
    /// <param name="eventId">The id of the event.</param>
    /// <param name="owner">Who claims: a new value for every try.</param>
    /// <param name="lease">How long the claim holds unless it is renewed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    ValueTask<WebhookClaim> ClaimAsync(string eventId, Guid owner, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Prolongs a claim while its event is being handled.</summary>
    /// <param name="eventId">The id of the event.</param>
    /// <param name="owner">Who has claimed it.</param>
    /// <param name="lease">How long the claim holds from now.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when the claim has been lost: its lease was over and somebody else has taken the event.</returns>
    ValueTask<bool> RenewAsync(string eventId, Guid owner, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Remembers that an event has been handled.</summary>
    /// <param name="eventId">The id of the event.</param>
    /// <param name="owner">Who has claimed it.</param>
    /// <param name="retention">How long to remember it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when the claim had been lost: somebody else handles the event as well.</returns>
    ValueTask<bool> CompleteAsync(string eventId, Guid owner, TimeSpan retention, CancellationToken cancellationToken);

    /// <summary>Gives an event back that was not handled, so that its next delivery is; nothing when the claim has been lost.</summary>
    /// <param name="eventId">The id of the event.</param>
    /// <param name="owner">Who has claimed it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    ValueTask ReleaseAsync(string eventId, Guid owner, CancellationToken cancellationToken);
}
