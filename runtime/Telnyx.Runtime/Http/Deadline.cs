using System.Globalization;
using System.Net.Sockets;

namespace Telnyx.Http;

/// <summary>The time that a call has, and the caller's cancellation, as one token.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenRegistration _registration;
    private readonly CancellationToken _caller;
    private readonly long _started;

    public Deadline(TimeSpan timeout, TimeProvider time, CancellationToken caller)
    {
        Timeout = timeout;
        Time = time;
        _started = time.GetTimestamp();
        _caller = caller;
        Token = caller;
        if (timeout == System.Threading.Timeout.InfiniteTimeSpan)
        {
            return;
        }

        _timer = new CancellationTokenSource(timeout, time);
        Token = _timer.Token;

        // Half the price of a linked source; which of the two it was is told by the caller's token.
        _registration = caller.UnsafeRegister(static timer => ((CancellationTokenSource)timer!).Cancel(), _timer);
    }

    public TimeSpan Timeout { get; }

    public TimeProvider Time { get; }

    public CancellationToken Token { get; }

    /// <summary>How long it has been running.</summary>
    public TimeSpan Elapsed => Time.GetElapsedTime(_started);

    /// <summary>What is left of the time; not below zero.</summary>
    public TimeSpan Remaining
    {
        get
        {
            if (Timeout == System.Threading.Timeout.InfiniteTimeSpan)
            {
                return TimeSpan.MaxValue;
            }

            var left = Timeout - Elapsed;
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    private bool HasPassed => _timer?.IsCancellationRequested == true;

    /// <summary>Turns what a handler throws into what the caller should see; null for what passes as it is.</summary>
    public Exception? Translate(Exception e, string what) => e switch
    {
        OperationCanceledException when _caller.IsCancellationRequested => new OperationCanceledException(e.Message, e, _caller),
        OperationCanceledException when HasPassed => TookTooLong(what, e),
        OperationCanceledException { InnerException: TimeoutException } =>
            new TelnyxTimeoutException($"{what} took longer than the HttpClient or its handler allows.", Timeout, e),
        OperationCanceledException => new TelnyxConnectionException($"{what} was aborted: was the client disposed?", HttpRequestError.Unknown, e),

        // A file to be sent, not the connection.
        FileNotFoundException or DirectoryNotFoundException => null,

        // A handler that is told to stop may complain about a connection that it closed itself.
        HttpRequestException or IOException or SocketException or InvalidDataException when _caller.IsCancellationRequested =>
            new OperationCanceledException("The call was cancelled.", e, _caller),
        HttpRequestException or IOException or SocketException or InvalidDataException when HasPassed => TookTooLong(what, e),
        HttpRequestException http => ConnectionFailure.From(what, http),
        // .NET lets the latter through as it is when a connection breaks right after it was made.
        IOException or SocketException => ConnectionFailure.From(what, e),
        InvalidDataException => new TelnyxConnectionException($"{what} failed: the response cannot be decompressed.", HttpRequestError.InvalidResponse, e),
        _ => null,
    };

    public void Dispose()
    {
        _registration.Dispose();
        _timer?.Dispose();
    }

    private TelnyxTimeoutException TookTooLong(string what, Exception e) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{what} took longer than {Timeout.TotalSeconds} s."), Timeout, e);
}
