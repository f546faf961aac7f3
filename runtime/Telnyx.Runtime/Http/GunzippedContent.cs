using System.Net;

namespace Telnyx.Http;

/// <summary>Content that came as gzip, as it was before.</summary>
internal sealed class GunzippedContent : HttpContent
{
    private readonly HttpContent _compressed;

    public GunzippedContent(HttpContent compressed)
    {
        _compressed = compressed;
        foreach (var (name, values) in compressed.Headers.NonValidated)
        {
            // Neither is true any longer.
            if (!name.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase)
                && !name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                Headers.TryAddWithoutValidation(name, values);
            }
        }
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => CreateContentReadStreamAsync(CancellationToken.None);

    protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) =>
        new GunzipStream(await _compressed.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));

    // Handlers of users may read without waiting.
    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => new GunzipStream(_compressed.ReadAsStream(cancellationToken));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var source = await CreateContentReadStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (source.ConfigureAwait(false))
        {
            await source.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _compressed.Dispose();
        }

        base.Dispose(disposing);
    }
}
