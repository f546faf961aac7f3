using Telnyx.Cryptography;

namespace Telnyx;

/// <summary>Decides whether a webhook is genuine and recent. Says yes by returning; every other way out is an exception.</summary>
internal sealed class WebhookVerification(IWebhookSignatureVerifier[] verifiers, TimeSpan tolerance, TimeProvider time)
{
    private const string NoKey =
        "No public key for webhooks is configured. Set the environment variable TELNYX_PUBLIC_KEY or WebhookOptions.PublicKeys to the "
        + "key that the Telnyx portal shows under Account Settings > Keys & Credentials > Public Key.";

    /// <exception cref="TelnyxWebhookException">It is not.</exception>
    /// <exception cref="InvalidOperationException">No public key is configured.</exception>
    public void Verify(ReadOnlySpan<byte> body, in SignedHeaders headers)
    {
        Span<byte> signature = stackalloc byte[Ed25519PublicKey.SignatureLength];
        Span<byte> prefix = stackalloc byte[WebhookTimestamp.PrefixLength];
        CheckHeaders(headers, signature, prefix);
        foreach (var verifier in verifiers)
        {
            if (verifier.Verify(prefix, body, signature))
            {
                return;
            }
        }

        throw new TelnyxWebhookException(WebhookFailureReason.SignatureMismatch);
    }

    /// <summary>The checks that need no body.</summary>
    public void CheckHeaders(in SignedHeaders headers) =>
        CheckHeaders(headers, stackalloc byte[Ed25519PublicKey.SignatureLength], stackalloc byte[WebhookTimestamp.PrefixLength]);

    private void CheckHeaders(in SignedHeaders headers, Span<byte> signature, Span<byte> prefix)
    {
        if (verifiers.Length == 0)
        {
            // Not the sender's fault: this must not look like a bad signature and be answered with 400.
            throw new InvalidOperationException(NoKey);
        }

        if (string.IsNullOrEmpty(headers.Signature))
        {
            throw new TelnyxWebhookException(WebhookFailureReason.MissingSignature);
        }

        if (string.IsNullOrEmpty(headers.Timestamp))
        {
            throw new TelnyxWebhookException(WebhookFailureReason.MissingTimestamp);
        }

        if (headers.IsDuplicated)
        {
            throw new TelnyxWebhookException(WebhookFailureReason.DuplicateHeader);
        }

        if (!StrictBase64.TryDecode(headers.Signature, signature))
        {
            throw new TelnyxWebhookException(WebhookFailureReason.MalformedSignature);
        }

        if (!WebhookTimestamp.TryParse(headers.Timestamp, prefix, out var seconds))
        {
            throw new TelnyxWebhookException(WebhookFailureReason.MalformedTimestamp);
        }

        if (!WebhookTimestamp.IsWithin(tolerance, seconds, time.GetUtcNow().ToUnixTimeSeconds()))
        {
            throw new TelnyxWebhookException(WebhookFailureReason.TimestampOutsideTolerance);
        }
    }
}
