using System.Buffers;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;

namespace Telnyx.MediaStreams;

/// <summary>Collects the frames of a WebSocket into whole messages, in one buffer that is used again and again.</summary>
#pragma warning disable CA1001 // A semaphore whose wait handle nobody asks for holds nothing to dispose of, and a late receive still releases it.
internal sealed class MessageReceiver(WebSocket socket, int maxLength)
#pragma warning restore CA1001
{
    private const int FirstBuffer = 4096;

    private readonly SemaphoreSlim _turn = new(1);
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Math.Min(FirstBuffer, maxLength));
    private int _length;

    /// <summary>The last message that was received.</summary>
    public ReadOnlySpan<byte> Message => _buffer.AsSpan(0, _length);

    /// <summary>Whether the connection ended otherwise than by being closed.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Waits for the next message; false when there are no more.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> ReceiveAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _length = 0;
            while (socket.State is WebSocketState.Open or WebSocketState.CloseSent && _buffer.Length > 0)
            {
                // What the pool gives may be larger than what is allowed.
                var room = Math.Min(_buffer.Length, maxLength) - _length;
                var frame = await socket.ReceiveAsync(_buffer.AsMemory(_length, room), cancellationToken).ConfigureAwait(false);
                _length += frame.Count;
                if (frame.EndOfMessage)
                {
                    return frame.MessageType != WebSocketMessageType.Close;
                }

                if (frame.Count == room && !await GrowAsync(cancellationToken).ConfigureAwait(false))
                {
                    return false;
                }
            }

            IsCutOff |= socket.State is WebSocketState.Aborted;
        }
        catch (Exception e) when (e is WebSocketException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // Broken off by the other side, or here, where a cancelled sending aborts the connection.
            IsCutOff = true;
        }
        finally
        {
            _turn.Release();
        }

        return false;
    }

    /// <summary>Gives the buffer back, unless a receive that nobody waits for any more still writes into it.</summary>
    public void Free()
    {
        if (_turn.Wait(0))
        {
            (var buffer, _buffer, _length) = (_buffer, [], 0);
            _turn.Release();
            if (buffer.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    private async ValueTask<bool> GrowAsync(CancellationToken cancellationToken)
    {
        if (_length >= maxLength)
        {
            IsCutOff = true;
            await socket.CloseOutputAsync(WebSocketCloseStatus.MessageTooBig, null, cancellationToken).ConfigureAwait(false);
            return false;
        }

        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * _buffer.Length, maxLength));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
        return true;
    }
}
