namespace Telnyx.Testing;

/// <summary>The two headers of a signed webhook.</summary>
/// <param name="Signature">The value of <c>telnyx-signature-ed25519</c>.</param>
/// <param name="Timestamp">The value of <c>telnyx-timestamp</c>.</param>
public sealed record WebhookSignature(string Signature, string Timestamp)
{
    /// <summary>Both headers by name, to be added to a request or given to <c>Webhooks.Unwrap</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers => new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [Webhooks.SignatureHeader] = Signature,
        [Webhooks.TimestampHeader] = Timestamp,
    };
}
