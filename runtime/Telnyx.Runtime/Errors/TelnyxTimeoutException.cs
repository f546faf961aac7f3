namespace Telnyx;

/// <summary>
/// The call took longer than its timeout. A cancellation by the caller is an <see cref="OperationCanceledException"/> instead.
/// Whether the API has carried the request out is not known.
/// </summary>
public sealed class TelnyxTimeoutException : TelnyxException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="timeout">The time that the call had.</param>
    /// <param name="innerException">What caused it.</param>
    public TelnyxTimeoutException(string message, TimeSpan timeout, Exception? innerException = null)
        : base(message, innerException) => Timeout = timeout;

    /// <summary>The time that the call had.</summary>
    public TimeSpan Timeout { get; }
}
