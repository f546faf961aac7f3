using System.Buffers;

namespace Telnyx.MediaStreams;

/// <summary>
/// <c>media</c>: a piece of audio. The object and its payload are used again for later pieces: whoever needs them after the next message was
/// read copies the payload.
/// </summary>
public sealed class MediaStreamAudio : MediaStreamMessage
{
    private byte[] _buffer = [];
    private int _length;

    /// <summary>Which side is heard.</summary>
    public MediaTrack Track { get; internal set; }

    /// <summary>The place of the piece in its track, from 1.</summary>
    public long? Chunk { get; internal set; }

    /// <summary>When it was heard, in milliseconds as far as is known: the documentation does not state the unit.</summary>
    public long? Timestamp { get; internal set; }

    /// <summary>The encoded audio, an RTP payload without its header; valid until the next message is read.</summary>
    public ReadOnlyMemory<byte> Payload => _buffer.AsMemory(0, _length);

    /// <summary>A buffer for a payload; what it held is lost.</summary>
    internal Span<byte> Reserve(int length)
    {
        if (_buffer.Length < length)
        {
            Free();
            _buffer = ArrayPool<byte>.Shared.Rent(length);
        }

        return _buffer;
    }

    internal void SetLength(int length) => _length = length;

    /// <summary>Forgets everything but the buffer.</summary>
    internal void Clear()
    {
        (StreamId, SequenceNumber, IsLate) = (null, null, false);
        (Track, Chunk, Timestamp, _length) = (MediaTrack.Unknown, null, null, 0);
    }

    internal void Free()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        (_buffer, _length) = ([], 0);
    }
}
