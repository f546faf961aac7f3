namespace Telnyx;

/// <content>Bodies that still have to be read.</content>
public partial class Webhooks
{
    /// <summary>Reads at most <see cref="WebhookOptions.MaxBodyLength"/> bytes, verifies them and reads their event.</summary>
    /// <param name="body">The raw body; left open.</param>
    /// <param name="headers">Looks up the values of a header: <c>name => request.Headers[name]</c> in ASP.NET Core.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>One of the event classes; an event that the SDK does not know is an <see cref="UnknownWebhookEvent"/>.</returns>
    /// <exception cref="TelnyxWebhookException">The webhook must be refused.</exception>
    public virtual async Task<WebhookEvent> UnwrapAsync(
        Stream body, Func<string, IEnumerable<string?>?> headers, CancellationToken cancellationToken = default) =>
        _body!.Read(await VerifyStreamAsync(body, SignedHeaders.From(headers), cancellationToken).ConfigureAwait(false));

    /// <summary>Reads at most <see cref="WebhookOptions.MaxBodyLength"/> bytes and verifies them.</summary>
    /// <param name="body">The raw body; left open.</param>
    /// <param name="headers">Looks up the values of a header: <c>name => request.Headers[name]</c> in ASP.NET Core.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The verified bytes.</returns>
    /// <exception cref="TelnyxWebhookException">The webhook must be refused.</exception>
    public virtual async Task<ReadOnlyMemory<byte>> VerifyAsync(
        Stream body, Func<string, IEnumerable<string?>?> headers, CancellationToken cancellationToken = default) =>
        await VerifyStreamAsync(body, SignedHeaders.From(headers), cancellationToken).ConfigureAwait(false);

    private async Task<byte[]> VerifyStreamAsync(Stream body, SignedHeaders headers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);

        // What the headers alone give away costs the sender of rubbish a connection, and us no body.
        Verification.CheckHeaders(headers);
        var bytes = await BoundedRead.ToEndAsync(body, _maxBodyLength, cancellationToken).ConfigureAwait(false)
            ?? throw new TelnyxWebhookException(WebhookFailureReason.BodyTooLong);
        Verification.Verify(bytes, headers);
        return bytes;
    }
}
