namespace Telnyx;

/// <summary>How long the SDK waits between tries. How many tries there are is <see cref="TelnyxClientOptions.MaxRetries"/>.</summary>
public sealed class TelnyxRetryOptions
{
    /// <summary>The wait before the second try, doubled before each further one; 0.5 seconds unless set.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest wait where the API does not say how long; 8 seconds unless set.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>The longest wait where the API asks for one by <c>Retry-After</c>; 60 seconds unless set.</summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether waits vary at random, so that clients that failed together do not come back together; true unless set.</summary>
    public bool UseJitter { get; set; } = true;

    /// <summary>Where chance comes from; tests seed it.</summary>
    internal Func<double>? Random { get; set; }
}
