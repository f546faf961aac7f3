using System.Buffers;

namespace Telnyx.Json;

/// <summary>A growing buffer that is used again and again, so that writing costs only the bytes that are handed out.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>
{
    private const int InitialSize = 4 * 1024;

    // One huge body must not pin its memory to a thread for ever.
    private const int MaxKept = 1024 * 1024;

    private byte[] _bytes = new byte[InitialSize];
    private int _length;

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Advance(int count) => _length += count;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        _length += bytes.Length;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_length);
    }

    public void Clear()
    {
        _length = 0;
        if (_bytes.Length > MaxKept)
        {
            _bytes = new byte[InitialSize];
        }
    }

    private void Reserve(int sizeHint)
    {
        if (_bytes.Length - _length < Math.Max(1, sizeHint))
        {
            Grow(sizeHint);
        }
    }

    private void Grow(int sizeHint) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + sizeHint));
}
