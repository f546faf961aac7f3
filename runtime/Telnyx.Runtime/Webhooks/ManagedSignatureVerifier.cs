using Telnyx.Cryptography;

namespace Telnyx;

/// <summary>The built-in verifier.</summary>
internal sealed class ManagedSignatureVerifier(Ed25519PublicKey key) : IWebhookSignatureVerifier
{
    public bool Verify(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> body, ReadOnlySpan<byte> signature) =>
        key.Verify(prefix, body, signature);
}
