namespace Telnyx;

/// <summary>Verifies Ed25519 signatures for one public key. The built-in implementation needs no native library.</summary>
/// <remarks>
/// Implementations are called from many threads at once. To use another library, give <see cref="WebhookOptions.CreateVerifier"/>
/// a function that makes one for a key.
/// </remarks>
/// <example>
/// With NSec.Cryptography:
/// <code>
/// sealed class NSecVerifier(ReadOnlyMemory&lt;byte&gt; key) : IWebhookSignatureVerifier
/// {
///     private readonly PublicKey _key = PublicKey.Import(SignatureAlgorithm.Ed25519, key.Span, KeyBlobFormat.RawPublicKey);
///
///     public bool Verify(ReadOnlySpan&lt;byte&gt; prefix, ReadOnlySpan&lt;byte&gt; body, ReadOnlySpan&lt;byte&gt; signature) =>
///         SignatureAlgorithm.Ed25519.Verify(_key, [.. prefix, .. body], signature);
/// }
///
/// options.CreateVerifier = key => new NSecVerifier(key);
/// </code>
/// </example>
public interface IWebhookSignatureVerifier
{
    /// <summary>Whether the signature is one of this key over <paramref name="prefix"/> followed by <paramref name="body"/>.</summary>
    /// <param name="prefix">The timestamp and the delimiter, <c>1700000000|</c>: the part of the message before the body.</param>
    /// <param name="body">The body as received. It comes apart from the prefix so that it need not be copied.</param>
    /// <param name="signature">64 bytes.</param>
    bool Verify(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> body, ReadOnlySpan<byte> signature);
}
