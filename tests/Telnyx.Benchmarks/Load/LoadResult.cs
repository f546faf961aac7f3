namespace Telnyx.Benchmarks.Load;

/// <summary>What the sender saw. Times are from the first byte sent to the answer.</summary>
internal sealed record LoadResult
{
    /// <summary>Different events.</summary>
    public int Events { get; init; }

    /// <summary>Deliveries, the repeated ones included.</summary>
    public int Deliveries { get; init; }

    /// <summary>Deliveries that were not answered 200.</summary>
    public int Refused { get; init; }

    public double MedianMilliseconds { get; init; }

    public double P99Milliseconds { get; init; }

    public double MaxMilliseconds { get; init; }
}
