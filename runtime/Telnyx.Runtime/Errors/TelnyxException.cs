namespace Telnyx;

/// <summary>The base of everything that can go wrong with a call, other than its arguments and its cancellation.</summary>
public abstract class TelnyxException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What caused it.</param>
    protected TelnyxException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
