using System.IO.Compression;

namespace Telnyx.Http;

/// <summary>
/// Decompresses gzip, and notices when it breaks off, which <see cref="GZipStream"/> takes for the end: what follows a whole body is
/// passed over, so a mark behind the body is only consumed when something was still missing.
/// </summary>
internal sealed class GunzipStream : Stream
{
    private readonly MarkedStream _source;
    private readonly GZipStream _gzip;

    public GunzipStream(Stream compressed)
    {
        _source = new MarkedStream(compressed);
        _gzip = new GZipStream(_source, CompressionMode.Decompress);
    }

    public override bool CanRead => _gzip.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Check(await _gzip.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
        }
        catch (InvalidDataException e) when (_source.MarkWasRead)
        {
            throw BrokenOff(e);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Check(_gzip.Read(buffer));
        }
        catch (InvalidDataException e) when (_source.MarkWasRead)
        {
            throw BrokenOff(e);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gzip.Dispose();
        }

        base.Dispose(disposing);
    }

    // All output of a whole body comes before its end is read: what comes after the mark was made of the mark.
    private int Check(int read) => _source.MarkWasRead && (read > 0 || _source.MoreWasWanted) ? throw BrokenOff(null) : read;

    private static HttpIOException BrokenOff(Exception? e) => new(HttpRequestError.ResponseEnded, "The compressed body breaks off.", e);

    /// <summary>Bytes, then two that are neither the beginning of gzip nor the end of it. An empty stream stays empty.</summary>
    private sealed class MarkedStream(Stream source) : Stream
    {
        private bool _hasBytes;

        public bool MarkWasRead { get; private set; }

        public bool MoreWasWanted { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = MarkWasRead ? 0 : await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            return Mark(buffer.Span, read);
        }

        public override int Read(Span<byte> buffer) => Mark(buffer, MarkWasRead ? 0 : source.Read(buffer));

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                source.Dispose();
            }

            base.Dispose(disposing);
        }

        private int Mark(Span<byte> buffer, int read)
        {
            // Who reads nothing only waits for bytes to come.
            if (read > 0 || !_hasBytes || buffer.IsEmpty)
            {
                _hasBytes |= read > 0;
                return read;
            }

            if (MarkWasRead)
            {
                MoreWasWanted = true;
                return 0;
            }

            MarkWasRead = true;
            buffer[0] = 0x55;
            buffer[1] = 0xAA;
            return 2;
        }
    }
}
