namespace Telnyx;

/// <summary>What is different for one call.</summary>
public sealed class RequestOptions
{
    /// <summary>
    /// How long this call may take, all tries and the waits between them included; null for the client's <see cref="TelnyxClientOptions.Timeout"/>.
    /// </summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>How often the call may be sent again, 0 to 10; null for the client's <see cref="TelnyxClientOptions.MaxRetries"/>.</summary>
    public int? MaxRetries { get; set; }

    /// <summary>
    /// Says that this call may be sent again even when the API may have carried it out already, which the SDK otherwise does for GET,
    /// PUT, DELETE and commands with a <c>command_id</c> only. A message may then be sent twice.
    /// </summary>
    public bool TreatAsIdempotent { get; set; }

    /// <summary>The API key for this call; null for the client's.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Headers to send along; one of the SDK's own with the same name is replaced.</summary>
    public IDictionary<string, string> ExtraHeaders { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Query parameters to send along, unescaped; one of the request with the same name is replaced.</summary>
    public IDictionary<string, string> ExtraQuery { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
