using System.Globalization;

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

    /// <inheritdoc/>
    public override string Message => string.Concat(
        Call is null ? "" : Call + ": ",
        base.Message,
        Advice is null ? "" : " " + Advice,
        Attempts > 1 ? string.Create(CultureInfo.InvariantCulture, $" Sent {Attempts} times.") : "");

    /// <summary>How often the request was sent; 0 when nothing was sent, or when the exception was made by hand.</summary>
    public int Attempts { get; internal set; }

    /// <summary>How the tries before the last one failed, in order; empty when there was one only.</summary>
    public IReadOnlyList<Exception> EarlierFailures { get; internal set; } = [];

    /// <summary>Which call to which host, for the message; null where that says so already, or when the exception was made by hand.</summary>
    internal string? Call { get; set; }

    /// <summary>What the user may look at, for the message.</summary>
    internal string? Advice { get; set; }

    /// <summary>The same failure for another call.</summary>
    internal TelnyxException Copy() => (TelnyxException)MemberwiseClone();
}
