using System.Net;
using System.Net.Http.Headers;

namespace Telnyx.Http;

/// <summary>Streams a file; closes it only when it was opened here.</summary>
internal sealed class FileUploadContent : HttpContent
{
    private readonly UploadFile _file;
    private readonly Stream _stream;

    public FileUploadContent(UploadFile file)
    {
        _file = file;
        Headers.ContentType = MediaTypeHeaderValue.Parse(file.MediaType);
        _stream = file.Open();
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _stream.CopyToAsync(stream, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = _stream.CanSeek ? _stream.Length - _stream.Position : 0;
        return _stream.CanSeek;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _file.OwnsStream)
        {
            _stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
