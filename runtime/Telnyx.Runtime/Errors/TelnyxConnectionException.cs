namespace Telnyx;

/// <summary>The API could not be reached, or the connection broke before the response was complete.</summary>
public sealed class TelnyxConnectionException : TelnyxException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="error">What kind of fault it was.</param>
    /// <param name="innerException">What caused it.</param>
    public TelnyxConnectionException(string message, HttpRequestError error = HttpRequestError.Unknown, Exception? innerException = null)
        : base(message, innerException) => Error = error;

    /// <summary>What kind of fault it was: name resolution, refused connection, TLS, a response cut short …</summary>
    public HttpRequestError Error { get; }
}
