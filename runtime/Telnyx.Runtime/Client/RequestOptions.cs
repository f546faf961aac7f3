namespace Telnyx;

/// <summary>What is different for one call.</summary>
public sealed class RequestOptions
{
    /// <summary>How long this call may take; null for the client's <see cref="TelnyxClientOptions.Timeout"/>.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Headers to send along; one of the SDK's own with the same name is replaced.</summary>
    public IDictionary<string, string> ExtraHeaders { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Query parameters to send along, unescaped.</summary>
    public IDictionary<string, string> ExtraQuery { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
