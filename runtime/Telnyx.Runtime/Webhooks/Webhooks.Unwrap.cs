using Telnyx.Json;

namespace Telnyx;

/// <content>Verification followed by reading the event.</content>
public partial class Webhooks
{
    /// <summary>Verifies a webhook and reads its event.</summary>
    /// <param name="body">The raw bytes of the body, exactly as received. The event keeps a copy.</param>
    /// <param name="signature">The value of the header <see cref="SignatureHeader"/>.</param>
    /// <param name="timestamp">The value of the header <see cref="TimestampHeader"/>.</param>
    /// <returns>One of the event classes; an event that the SDK does not know is an <see cref="UnknownWebhookEvent"/>.</returns>
    /// <exception cref="TelnyxWebhookException">The webhook must be refused.</exception>
    public virtual WebhookEvent Unwrap(ReadOnlyMemory<byte> body, string? signature, string? timestamp) =>
        UnwrapBytes(body, new(signature, timestamp));

    /// <inheritdoc cref="Unwrap(ReadOnlyMemory{byte}, string?, string?)"/>
    /// <param name="body">The body as text; it must still be what was received, character for character.</param>
    /// <param name="signature">The value of the header <see cref="SignatureHeader"/>.</param>
    /// <param name="timestamp">The value of the header <see cref="TimestampHeader"/>.</param>
    public virtual WebhookEvent Unwrap(string body, string? signature, string? timestamp) => UnwrapText(body, new(signature, timestamp));

    /// <inheritdoc cref="Unwrap(ReadOnlyMemory{byte}, string?, string?)"/>
    /// <param name="body">The raw bytes of the body, exactly as received. The event keeps a copy.</param>
    /// <param name="headers">All headers of the request, with names in any case.</param>
    public virtual WebhookEvent Unwrap(ReadOnlyMemory<byte> body, IEnumerable<KeyValuePair<string, string>> headers) =>
        UnwrapBytes(body, SignedHeaders.From(headers));

    /// <inheritdoc cref="Unwrap(ReadOnlyMemory{byte}, string?, string?)"/>
    /// <param name="body">The body as text; it must still be what was received, character for character.</param>
    /// <param name="headers">All headers of the request, with names in any case.</param>
    public virtual WebhookEvent Unwrap(string body, IEnumerable<KeyValuePair<string, string>> headers) =>
        UnwrapText(body, SignedHeaders.From(headers));

    /// <inheritdoc cref="Unwrap(ReadOnlyMemory{byte}, string?, string?)"/>
    /// <param name="body">The raw bytes of the body, exactly as received. The event keeps a copy.</param>
    /// <param name="headers">All headers of the request, such as <c>HttpRequestMessage.Headers</c>.</param>
    public virtual WebhookEvent Unwrap(ReadOnlyMemory<byte> body, IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers) =>
        UnwrapBytes(body, SignedHeaders.From(headers));

    /// <inheritdoc cref="Unwrap(ReadOnlyMemory{byte}, string?, string?)"/>
    /// <param name="body">The body as text; it must still be what was received, character for character.</param>
    /// <param name="headers">All headers of the request, such as <c>HttpRequestMessage.Headers</c>.</param>
    public virtual WebhookEvent Unwrap(string body, IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers) =>
        UnwrapText(body, SignedHeaders.From(headers));

    /// <inheritdoc cref="Unwrap(ReadOnlyMemory{byte}, string?, string?)"/>
    /// <param name="body">The raw bytes of the body, exactly as received. The event keeps a copy.</param>
    /// <param name="headers">Looks up the values of a header: <c>name => request.Headers[name]</c> in ASP.NET Core.</param>
    public virtual WebhookEvent Unwrap(ReadOnlyMemory<byte> body, Func<string, IEnumerable<string?>?> headers) =>
        UnwrapBytes(body, SignedHeaders.From(headers));

    /// <inheritdoc cref="Unwrap(ReadOnlyMemory{byte}, string?, string?)"/>
    /// <param name="body">The body as text; it must still be what was received, character for character.</param>
    /// <param name="headers">Looks up the values of a header: <c>name => request.Headers[name]</c> in ASP.NET Core.</param>
    public virtual WebhookEvent Unwrap(string body, Func<string, IEnumerable<string?>?> headers) =>
        UnwrapText(body, SignedHeaders.From(headers));

    private WebhookEvent UnwrapBytes(ReadOnlyMemory<byte> body, in SignedHeaders headers)
    {
        Verification.Verify(body.Span, headers);

        // A copy, because the caller may give its buffer back while the event is still in use.
        return _body!.Read(ByteArray.Copy(body.Span));
    }

    private WebhookEvent UnwrapText(string body, in SignedHeaders headers) => _body!.Read(VerifyText(body, headers));
}
