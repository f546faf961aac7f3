using System.Buffers;
using System.Buffers.Binary;

namespace Telnyx.MediaStreams;

/// <summary>
/// Writes samples as a WAV file of 16-bit PCM. The lengths in the header are written at the end, so the stream must be able to seek.
/// </summary>
public sealed class WavWriter : IAsyncDisposable
{
    private const int HeaderLength = 44;
    private const int SampleLength = 2;

    private readonly Stream _stream;
    private readonly int _sampleRate;
    private readonly int _channels;
    private readonly bool _leaveOpen;
    private readonly long _start;
    private long _dataLength;
    private bool _hasHeader;
    private bool _isDisposed;

    /// <summary>Begins a file where the stream stands.</summary>
    /// <param name="stream">Where it goes.</param>
    /// <param name="sampleRate">Samples in a second, per channel.</param>
    /// <param name="channels">1 for mono; samples of several channels take turns.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the writer is disposed of.</param>
    /// <exception cref="ArgumentException">The stream cannot seek or write, or a figure is not above zero.</exception>
    public WavWriter(Stream stream, int sampleRate = 8000, int channels = 1, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleRate, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        if (!stream.CanSeek || !stream.CanWrite)
        {
            throw new ArgumentException("A WAV file needs a stream that can seek and write.", nameof(stream));
        }

        (_stream, _sampleRate, _channels, _leaveOpen, _start) = (stream, sampleRate, channels, leaveOpen, stream.Position);
    }

    /// <summary>How long the file is so far.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds((double)_dataLength / (SampleLength * _channels * _sampleRate));

    /// <summary>Adds samples.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="cancellationToken">Ends the writing; the file is then incomplete.</param>
    /// <exception cref="IOException">The file would grow beyond the 4 GiB that the format allows.</exception>
    public async ValueTask WriteAsync(ReadOnlyMemory<short> samples, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var length = SampleLength * samples.Length;
        if (_dataLength + length > uint.MaxValue - HeaderLength)
        {
            throw new IOException("A WAV file cannot be longer than 4 GiB.");
        }

        if (!_hasHeader)
        {
            await WriteHeaderAsync(cancellationToken).ConfigureAwait(false);
            _hasHeader = true;
        }

        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            Copy(samples.Span, bytes);
            await _stream.WriteAsync(bytes.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
            _dataLength += length;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Adds audio that has to be decoded first.</summary>
    /// <param name="payload">The encoded audio.</param>
    /// <param name="codec">What decodes it.</param>
    /// <param name="cancellationToken">Ends the writing; the file is then incomplete.</param>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> payload, IAudioCodec codec, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(codec);
        var samples = ArrayPool<short>.Shared.Rent(codec.MaxSamples(payload.Length));
        try
        {
            var count = codec.Decode(payload.Span, samples);
            await WriteAsync(samples.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<short>.Shared.Return(samples);
        }
    }

    /// <summary>Writes the header with the final lengths.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        try
        {
            _stream.Position = _start;
            await WriteHeaderAsync(CancellationToken.None).ConfigureAwait(false);
            _stream.Position = _start + HeaderLength + _dataLength;
            await _stream.FlushAsync().ConfigureAwait(false);
        }
        finally
        {
            if (!_leaveOpen)
            {
                await _stream.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static void Copy(ReadOnlySpan<short> samples, Span<byte> bytes)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(bytes[(SampleLength * i)..], samples[i]);
        }
    }

    private ValueTask WriteHeaderAsync(CancellationToken cancellationToken)
    {
        var header = new byte[HeaderLength];
        var span = header.AsSpan();
        "RIFF"u8.CopyTo(span);
        BinaryPrimitives.WriteUInt32LittleEndian(span[4..], (uint)(HeaderLength - 8 + _dataLength));
        "WAVEfmt "u8.CopyTo(span[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(span[16..], 16); // The length of what describes the format.
        BinaryPrimitives.WriteInt16LittleEndian(span[20..], 1); // PCM.
        BinaryPrimitives.WriteInt16LittleEndian(span[22..], (short)_channels);
        BinaryPrimitives.WriteInt32LittleEndian(span[24..], _sampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(span[28..], SampleLength * _channels * _sampleRate);
        BinaryPrimitives.WriteInt16LittleEndian(span[32..], (short)(SampleLength * _channels));
        BinaryPrimitives.WriteInt16LittleEndian(span[34..], 8 * SampleLength);
        "data"u8.CopyTo(span[36..]);
        BinaryPrimitives.WriteUInt32LittleEndian(span[40..], (uint)_dataLength);
        return _stream.WriteAsync(header, cancellationToken);
    }
}
