using System.Globalization;

namespace Telnyx.Testing.Simulator;

/// <summary>
/// The time of the simulated world. What people and machines do (ringing, speaking) takes time scaled by the pace; the limits
/// that the API sets (longest call, waiting for a key) are not shortened, or they would strike before anybody could act.
/// </summary>
internal sealed class SimulatorClock(TimeProvider time, double pace)
{
    // Timers cannot wait longer than seven weeks; no simulation does.
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(40);

    public DateTimeOffset Now => time.GetUtcNow();

    public TimeProvider Time => time;

    /// <summary>The time in the form the API uses.</summary>
    public static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>How long an activity takes at this pace.</summary>
    public TimeSpan Scale(TimeSpan activity) => activity * pace;

    /// <summary>Posts work when an activity is over; at once, but behind what is queued already, when the pace is zero.</summary>
    public IDisposable? AfterActivity(TimeSpan activity, Mailbox mailbox, Action work)
    {
        var delay = Scale(activity);
        if (delay <= TimeSpan.Zero)
        {
            mailbox.Post(work);
            return null;
        }

        return AfterLimit(delay, mailbox, work);
    }

    /// <summary>Posts work when a limit is reached, whatever the pace. Dispose the result to lift the limit.</summary>
    public IDisposable AfterLimit(TimeSpan limit, Mailbox mailbox, Action work) =>
        time.CreateTimer(_ => mailbox.Post(work), null, Possible(limit), Timeout.InfiniteTimeSpan);

    private static TimeSpan Possible(TimeSpan limit) =>
        limit < TimeSpan.Zero ? TimeSpan.Zero : limit > s_longest ? s_longest : limit;
}
