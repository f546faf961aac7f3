using System.Buffers;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;

namespace Telnyx.MediaStreams;

/// <summary>Collects the frames of a WebSocket into whole messages, in one buffer that is used again and again.</summary>
internal sealed class MessageReceiver(WebSocket socket, int maxLength) : IDisposable
{
    private const int FirstBuffer = 4096;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Math.Min(FirstBuffer, maxLength));
    private int _length;

    /// <summary>The last message that was received.</summary>
    public ReadOnlySpan<byte> Message => _buffer.AsSpan(0, _length);

    /// <summary>Whether the connection broke off instead of being closed.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Waits for the next message; false when there are no more.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> ReceiveAsync(CancellationToken cancellationToken)
    {
        _length = 0;
        try
        {
            while (socket.State is WebSocketState.Open or WebSocketState.CloseSent)
            {
                var frame = await socket.ReceiveAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
                if (frame.MessageType == WebSocketMessageType.Close)
                {
                    return false;
                }

                _length += frame.Count;
                if (frame.EndOfMessage)
                {
                    return true;
                }

                if (_length == _buffer.Length && !await GrowAsync(cancellationToken).ConfigureAwait(false))
                {
                    return false;
                }
            }
        }
        catch (WebSocketException)
        {
            IsCutOff = true;
        }

        return false;
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        (_buffer, _length) = ([], 0);
    }

    private async ValueTask<bool> GrowAsync(CancellationToken cancellationToken)
    {
        if (_length >= maxLength)
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.MessageTooBig, null, cancellationToken).ConfigureAwait(false);
            return false;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Min(2 * _buffer.Length, maxLength));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
        return true;
    }
}
