namespace Telnyx.Runtime.Tests.Retries;

/// <summary>
/// A clock in which nobody waits: a delay is over at once and moves the clock by its length. Timeouts pass when the clock has come so far.
/// </summary>
internal sealed class InstantTime : TimeProvider
{
    private readonly List<Timeout> _timeouts = [];
    private DateTimeOffset _now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How long was waited, in order.</summary>
    public List<TimeSpan> Delays { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How far the clock on the wall was set forward or back; timers and timestamps do not look at it.</summary>
    public TimeSpan WallClock { get; set; }

    public override DateTimeOffset GetUtcNow() => _now + WallClock;

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // The timer of a cancellation source is a timeout; every other one is somebody who waits.
        if (state is CancellationTokenSource || dueTime < TimeSpan.Zero)
        {
            var timeout = new Timeout(this, () => callback(state), dueTime < TimeSpan.Zero ? DateTimeOffset.MaxValue : _now + dueTime);
            lock (_timeouts)
            {
                _timeouts.Add(timeout);
            }

            return timeout;
        }

        Delays.Add(dueTime);
        ThreadPool.QueueUserWorkItem(_ =>
        {
            Advance(dueTime);
            callback(state);
        });
        return new Timeout(this, () => { }, DateTimeOffset.MaxValue);
    }

    /// <summary>Moves the clock; timeouts on the way pass.</summary>
    public void Advance(TimeSpan time)
    {
        List<Timeout> due;
        lock (_timeouts)
        {
            _now += time;
            due = _timeouts.FindAll(timeout => timeout.Due <= _now);
            due.ForEach(timeout => _timeouts.Remove(timeout));
        }

        due.ForEach(timeout => timeout.Pass());
    }

    private sealed class Timeout(InstantTime time, Action pass, DateTimeOffset due) : ITimer
    {
        public DateTimeOffset Due { get; private set; } = due;

        public Action Pass => pass;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime < TimeSpan.Zero ? DateTimeOffset.MaxValue : time._now + dueTime;
            return true;
        }

        public void Dispose()
        {
            lock (time._timeouts)
            {
                time._timeouts.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
