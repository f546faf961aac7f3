namespace Telnyx.Http;

/// <summary>The time that a call has, and the caller's cancellation, as one token.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenSource? _linked;
    private readonly CancellationToken _caller;

    public Deadline(TimeSpan timeout, TimeProvider time, CancellationToken caller)
    {
        Timeout = timeout;
        _caller = caller;
        Token = caller;
        if (timeout == System.Threading.Timeout.InfiniteTimeSpan)
        {
            return;
        }

        _timer = new CancellationTokenSource(timeout, time);
        Token = _timer.Token;
        if (caller.CanBeCanceled)
        {
            _linked = CancellationTokenSource.CreateLinkedTokenSource(caller, _timer.Token);
            Token = _linked.Token;
        }
    }

    public TimeSpan Timeout { get; }

    public CancellationToken Token { get; }

    /// <summary>Turns what a handler throws into what the caller should see; null for what passes as it is.</summary>
    public Exception? Translate(Exception e, string what) => e switch
    {
        OperationCanceledException when _caller.IsCancellationRequested => new OperationCanceledException(e.Message, e, _caller),
        OperationCanceledException or TimeoutException => new TelnyxTimeoutException($"{what} took longer than {Describe(Timeout)}.", Timeout, e),

        // A handler that is told to stop may complain about a connection that it closed itself.
        HttpRequestException or IOException or InvalidDataException when _caller.IsCancellationRequested =>
            new OperationCanceledException("The call was cancelled.", e, _caller),
        HttpRequestException or IOException or InvalidDataException when _timer?.IsCancellationRequested == true =>
            new TelnyxTimeoutException($"{what} took longer than {Describe(Timeout)}.", Timeout, e),
        HttpRequestException http => new TelnyxConnectionException($"{what} failed: {http.HttpRequestError}.", http.HttpRequestError, e),
        HttpIOException io => new TelnyxConnectionException($"{what} failed: {io.HttpRequestError}.", io.HttpRequestError, e),
        IOException => new TelnyxConnectionException($"{what} failed: the connection broke.", HttpRequestError.Unknown, e),
        InvalidDataException => new TelnyxConnectionException($"{what} failed: the response cannot be decompressed.", HttpRequestError.InvalidResponse, e),
        _ => null,
    };

    public void Dispose()
    {
        _linked?.Dispose();
        _timer?.Dispose();
    }

    private static string Describe(TimeSpan timeout) =>
        timeout == System.Threading.Timeout.InfiniteTimeSpan ? "the HttpClient allows" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{timeout.TotalSeconds} s");
}
