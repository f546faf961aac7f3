using System.Diagnostics;
using Polly;

namespace Telnyx.Http;

/// <summary>One call while it is under way, however often it is sent.</summary>
internal sealed class ApiCall(ApiRequest request, bool streams, int maxRetries, Deadline deadline, CallObserver observer)
{
    private static readonly ResiliencePropertyKey<ApiCall> s_key = new("Telnyx.Call");

    private List<Exception>? _failures;
    private int _attempts;

    public ApiRequest Request => request;

    /// <summary>What traces see of the call; null when nobody listens.</summary>
    public Activity? Activity { get; } = observer.Start(request.Operation);

    /// <summary>Whether the body is left to the caller to read.</summary>
    public bool Streams => streams;

    /// <summary>How often it may be sent again.</summary>
    public int MaxRetries => maxRetries;

    /// <summary>The time for all tries together.</summary>
    public Deadline Deadline => deadline;

    /// <summary>How often it was sent.</summary>
    public int Attempts => _attempts;

    /// <summary>The call that a context belongs to; null in a pipeline that is not ours.</summary>
    public static ApiCall? In(ResilienceContext context) => context.Properties.TryGetValue(s_key, out var call) ? call : null;

    public void AddTo(ResilienceContext context) => context.Properties.Set(s_key, this);

    /// <summary>Begins a try.</summary>
    /// <returns>Its number, from 1.</returns>
    /// <exception cref="InvalidOperationException">The body was a stream that is used up.</exception>
    public int BeginTry()
    {
        var number = Interlocked.Increment(ref _attempts);
        return number == 1 || request.CanReplay
            ? number
            : throw new InvalidOperationException("The body is a stream that can be read once only, so the request cannot be sent again.");
    }

    /// <summary>A try failed, and there will be another.</summary>
    public void Retrying(Exception failure, TimeSpan delay)
    {
        observer.Retrying(this, failure, delay);
        lock (this)
        {
            (_failures ??= []).Add(failure);
        }
    }

    /// <summary>Puts into the exception what the call knows.</summary>
    public Exception Complete(Exception failure)
    {
        if (failure is TelnyxException own)
        {
            own.Attempts = _attempts;
            own.EarlierFailures = _failures ?? own.EarlierFailures;
        }

        return failure;
    }
}
