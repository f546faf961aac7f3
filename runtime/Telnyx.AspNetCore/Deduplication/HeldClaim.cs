using Microsoft.Extensions.Logging;

namespace Telnyx.AspNetCore;

/// <summary>A claim on an event, renewed three times in each lease until it is completed or released.</summary>
#pragma warning disable CA1001 // A cancellation source without a timer holds nothing to dispose of, and a late renewal may still look at it.
internal sealed class HeldClaim
#pragma warning restore CA1001
{
    private const int RenewalsPerLease = 3;

    private readonly CancellationTokenSource _lost = new();
    private readonly IWebhookEventStore? _store;
    private readonly string _eventId = "";
    private readonly Guid _owner;
    private readonly TimeSpan _lease;
    private readonly TimeSpan _retention;
    private readonly ILogger? _logger;
    private readonly ITimer? _timer;
    private volatile bool _isOver;

    public HeldClaim(
        IWebhookEventStore store, string eventId, Guid owner, WebhookHandlingOptions options, TimeProvider time, ILogger logger)
    {
        (_store, _eventId, _owner, _logger) = (store, eventId, owner, logger);
        (_lease, _retention) = (options.ClaimLease, options.Retention);
        var period = _lease / RenewalsPerLease;
        _timer = time.CreateTimer(static self => _ = ((HeldClaim)self!).RenewAsync(), this, period, period);
    }

    private HeldClaim() => _isOver = true;

    /// <summary>For events that nobody else is kept from.</summary>
    public static HeldClaim OfNobody { get; } = new();

    /// <summary>Signals that somebody else has taken the event, because this process stalled for longer than the lease.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Lets the lease run out.</summary>
    public void StopRenewing()
    {
        _isOver = true;
        _timer?.Dispose();
    }

    /// <summary>Remembers that the event has been handled.</summary>
    public Task CompleteAsync() => EndAsync(async store =>
    {
        if (!await store.CompleteAsync(_eventId, _owner, _retention, CancellationToken.None).ConfigureAwait(false))
        {
            WebhookLog.ClaimLost(_logger!, _eventId);
        }
    });

    /// <summary>Gives the event back.</summary>
    public Task ReleaseAsync() => EndAsync(store => store.ReleaseAsync(_eventId, _owner, CancellationToken.None).AsTask());

    private async Task EndAsync(Func<IWebhookEventStore, Task> end)
    {
        StopRenewing();
        if (_store is null)
        {
            return;
        }

        try
        {
            await end(_store).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The event was handled, or was not, whatever the store says now; the lease ends by itself.
        catch (Exception e)
#pragma warning restore CA1031
        {
            WebhookLog.EndFailed(_logger!, e, _eventId);
        }
    }

    private async Task RenewAsync()
    {
        try
        {
            var isOurs = await _store!.RenewAsync(_eventId, _owner, _lease, CancellationToken.None).ConfigureAwait(false);
            if (!isOurs && !_isOver)
            {
                WebhookLog.ClaimLost(_logger!, _eventId);
                StopRenewing();
                await _lost.CancelAsync().ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // The next renewal may succeed; until the lease is over nothing is lost.
        catch (Exception e)
#pragma warning restore CA1031
        {
            WebhookLog.RenewalFailed(_logger!, e, _eventId);
        }
    }
}
