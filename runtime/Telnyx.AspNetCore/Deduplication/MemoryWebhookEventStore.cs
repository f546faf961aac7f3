namespace Telnyx.AspNetCore;

/// <summary>
/// Remembers events in the memory of this process: right for one instance, and forgotten when it ends. Bounded: when there are
/// more handled events than the capacity, the oldest are forgotten first. What is being handled is never forgotten.
/// </summary>
public sealed class MemoryWebhookEventStore : IWebhookEventStore
{
    private readonly object _lock = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    // Handled events, oldest first. One retention for all of them makes this the order in which they expire, too.
    private readonly Queue<(string Id, long HandledAt)> _handled = new();
    private readonly int _capacity;
    private readonly TimeProvider _time;

    /// <summary>Makes an empty store.</summary>
    /// <param name="capacity">How many handled events are remembered, at least 1; about 200 bytes each.</param>
    /// <param name="timeProvider">The clock of the leases; the system's when null.</param>
    public MemoryWebhookEventStore(int capacity = 100_000, TimeProvider? timeProvider = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>How many events are remembered, handled or not.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<WebhookClaim> ClaimAsync(string eventId, Guid owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(eventId);
        lock (_lock)
        {
            if (_entries.TryGetValue(eventId, out var entry) && !IsOver(entry))
            {
                return new(entry.IsHandled ? WebhookClaim.Completed : WebhookClaim.InProgress);
            }

            _entries[eventId] = new(owner, _time.GetTimestamp(), lease, IsHandled: false);
            return new(WebhookClaim.Claimed);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> RenewAsync(string eventId, Guid owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!IsOwn(eventId, owner))
            {
                return new(false);
            }

            _entries[eventId] = new(owner, _time.GetTimestamp(), lease, IsHandled: false);
            return new(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> CompleteAsync(string eventId, Guid owner, TimeSpan retention, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!IsOwn(eventId, owner))
            {
                return new(false);
            }

            var now = _time.GetTimestamp();
            _entries[eventId] = new(owner, now, retention, IsHandled: true);
            _handled.Enqueue((eventId, now));
            Forget();
            return new(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask ReleaseAsync(string eventId, Guid owner, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (IsOwn(eventId, owner))
            {
                _entries.Remove(eventId);
            }
        }

        return ValueTask.CompletedTask;
    }

    private bool IsOwn(string eventId, Guid owner) =>
        _entries.TryGetValue(eventId, out var entry) && entry.Owner == owner && !entry.IsHandled;

    private bool IsOver(in Entry entry) => _time.GetElapsedTime(entry.Since) >= entry.Holds;

    private void Forget()
    {
        while (_handled.TryPeek(out var oldest))
        {
            var isCurrent = _entries.TryGetValue(oldest.Id, out var entry) && entry.IsHandled && entry.Since == oldest.HandledAt;
            if (isCurrent && _handled.Count <= _capacity && !IsOver(entry))
            {
                return;
            }

            _handled.Dequeue();
            if (isCurrent)
            {
                _entries.Remove(oldest.Id);
            }
        }
    }

    private readonly record struct Entry(Guid Owner, long Since, TimeSpan Holds, bool IsHandled);
}
