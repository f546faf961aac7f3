namespace Telnyx;

/// <summary>The two headers of a webhook, however the caller holds its headers.</summary>
/// <param name="Signature">The value of the signature header, null when absent.</param>
/// <param name="Timestamp">The value of the timestamp header, null when absent.</param>
/// <param name="IsDuplicated">One of them came more than once: which one was meant cannot be known, not even when they are equal.</param>
internal readonly record struct SignedHeaders(string? Signature, string? Timestamp, bool IsDuplicated = false)
{
    public static SignedHeaders From(IEnumerable<KeyValuePair<string, string>> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var result = default(SignedHeaders);
        foreach (var (name, value) in headers)
        {
            result = result.With(name, value);
        }

        return result;
    }

    public static SignedHeaders From(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var result = default(SignedHeaders);
        foreach (var (name, values) in headers)
        {
            result = result.With(name, values);
        }

        return result;
    }

    public static SignedHeaders From(Func<string, IEnumerable<string?>?> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return default(SignedHeaders)
            .With(Webhooks.SignatureHeader, headers(Webhooks.SignatureHeader))
            .With(Webhooks.TimestampHeader, headers(Webhooks.TimestampHeader));
    }

    private SignedHeaders With(string? name, IEnumerable<string?>? values)
    {
        var result = this;
        if (values is not null && IsOurs(name))
        {
            foreach (var value in values)
            {
                result = result.With(name, value);
            }
        }

        return result;
    }

    private SignedHeaders With(string? name, string? value) =>
        Webhooks.SignatureHeader.Equals(name, StringComparison.OrdinalIgnoreCase)
            ? this with { Signature = value, IsDuplicated = IsDuplicated || Signature is not null }
        : Webhooks.TimestampHeader.Equals(name, StringComparison.OrdinalIgnoreCase)
            ? this with { Timestamp = value, IsDuplicated = IsDuplicated || Timestamp is not null }
        : this;

    private static bool IsOurs(string? name) =>
        Webhooks.SignatureHeader.Equals(name, StringComparison.OrdinalIgnoreCase)
        || Webhooks.TimestampHeader.Equals(name, StringComparison.OrdinalIgnoreCase);
}
