using System.Text;

namespace Telnyx;

/// <content>Verification alone, for bodies that are not events: TeXML callbacks are form-encoded.</content>
public partial class Webhooks
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns when the webhook is genuine and recent; throws otherwise.</summary>
    /// <param name="body">The raw bytes of the body, exactly as received.</param>
    /// <param name="signature">The value of the header <see cref="SignatureHeader"/>.</param>
    /// <param name="timestamp">The value of the header <see cref="TimestampHeader"/>.</param>
    /// <exception cref="TelnyxWebhookException">The webhook must be refused.</exception>
    public virtual void Verify(ReadOnlyMemory<byte> body, string? signature, string? timestamp) =>
        Verification.Verify(body.Span, new(signature, timestamp));

    /// <inheritdoc cref="Verify(ReadOnlyMemory{byte}, string?, string?)"/>
    /// <param name="body">The body as text; it must still be what was received, character for character.</param>
    /// <param name="signature">The value of the header <see cref="SignatureHeader"/>.</param>
    /// <param name="timestamp">The value of the header <see cref="TimestampHeader"/>.</param>
    public virtual void Verify(string body, string? signature, string? timestamp) => VerifyText(body, new(signature, timestamp));

    /// <inheritdoc cref="Verify(ReadOnlyMemory{byte}, string?, string?)"/>
    /// <param name="body">The raw bytes of the body, exactly as received.</param>
    /// <param name="headers">All headers of the request, with names in any case.</param>
    public virtual void Verify(ReadOnlyMemory<byte> body, IEnumerable<KeyValuePair<string, string>> headers) =>
        Verification.Verify(body.Span, SignedHeaders.From(headers));

    /// <inheritdoc cref="Verify(ReadOnlyMemory{byte}, string?, string?)"/>
    /// <param name="body">The body as text; it must still be what was received, character for character.</param>
    /// <param name="headers">All headers of the request, with names in any case.</param>
    public virtual void Verify(string body, IEnumerable<KeyValuePair<string, string>> headers) =>
        VerifyText(body, SignedHeaders.From(headers));

    /// <inheritdoc cref="Verify(ReadOnlyMemory{byte}, string?, string?)"/>
    /// <param name="body">The raw bytes of the body, exactly as received.</param>
    /// <param name="headers">All headers of the request, such as <c>HttpRequestMessage.Headers</c>.</param>
    public virtual void Verify(ReadOnlyMemory<byte> body, IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers) =>
        Verification.Verify(body.Span, SignedHeaders.From(headers));

    /// <inheritdoc cref="Verify(ReadOnlyMemory{byte}, string?, string?)"/>
    /// <param name="body">The body as text; it must still be what was received, character for character.</param>
    /// <param name="headers">All headers of the request, such as <c>HttpRequestMessage.Headers</c>.</param>
    public virtual void Verify(string body, IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers) =>
        VerifyText(body, SignedHeaders.From(headers));

    /// <inheritdoc cref="Verify(ReadOnlyMemory{byte}, string?, string?)"/>
    /// <param name="body">The raw bytes of the body, exactly as received.</param>
    /// <param name="headers">Looks up the values of a header: <c>name => request.Headers[name]</c> in ASP.NET Core.</param>
    public virtual void Verify(ReadOnlyMemory<byte> body, Func<string, IEnumerable<string?>?> headers) =>
        Verification.Verify(body.Span, SignedHeaders.From(headers));

    /// <inheritdoc cref="Verify(ReadOnlyMemory{byte}, string?, string?)"/>
    /// <param name="body">The body as text; it must still be what was received, character for character.</param>
    /// <param name="headers">Looks up the values of a header: <c>name => request.Headers[name]</c> in ASP.NET Core.</param>
    public virtual void Verify(string body, Func<string, IEnumerable<string?>?> headers) =>
        VerifyText(body, SignedHeaders.From(headers));

    /// <summary>Verifies text and returns its UTF-8 bytes.</summary>
    private byte[] VerifyText(string body, in SignedHeaders headers)
    {
        ArgumentNullException.ThrowIfNull(body);
        byte[] bytes;
        try
        {
            bytes = s_strictUtf8.GetBytes(body);
        }
        catch (EncoderFallbackException)
        {
            // Half a surrogate pair: no bytes decode to this, so it cannot be what was signed. The headers come first, as always.
            Verification.CheckHeaders(headers);
            throw new TelnyxWebhookException(WebhookFailureReason.SignatureMismatch);
        }

        Verification.Verify(bytes, headers);
        return bytes;
    }
}
