using System.Buffers;
using System.Buffers.Text;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Telnyx.MediaStreams;

/// <summary>Writes messages to Telnyx, one at a time, in one buffer that is used again and again.</summary>
internal sealed class MessageSender(WebSocket socket) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private byte[] _buffer = [];

    private static ReadOnlySpan<byte> MediaStart => """{"event":"media","media":{"payload":" """u8[..^1];

    private static ReadOnlySpan<byte> MediaEnd => "\"}}"u8;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask SendAudioAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var length = WriteAudio(payload.Span);
            await SendAsync(_buffer.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public Task SendMarkAsync(string name, CancellationToken cancellationToken) =>
        SendTextAsync([.. """{"event":"mark","mark":{"name":" """u8[..^1], .. JsonEncodedText.Encode(name).EncodedUtf8Bytes, .. MediaEnd], cancellationToken);

    public Task ClearAsync(CancellationToken cancellationToken) => SendTextAsync([.. """{"event":"clear"}"""u8], cancellationToken);

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = [];
        _turn.Dispose();
    }

    private async Task SendTextAsync(byte[] text, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await SendAsync(text, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private ValueTask SendAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken) =>
        socket.SendAsync(text, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, cancellationToken);

    private int WriteAudio(ReadOnlySpan<byte> payload)
    {
        var needed = MediaStart.Length + Base64.GetMaxEncodedToUtf8Length(payload.Length) + MediaEnd.Length;
        if (_buffer.Length < needed)
        {
            if (_buffer.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(_buffer);
            }

            _buffer = ArrayPool<byte>.Shared.Rent(needed);
        }

        MediaStart.CopyTo(_buffer);
        Base64.EncodeToUtf8(payload, _buffer.AsSpan(MediaStart.Length), out _, out var written);
        MediaEnd.CopyTo(_buffer.AsSpan(MediaStart.Length + written));
        return MediaStart.Length + written + MediaEnd.Length;
    }
}
