using System.Buffers;
using System.Buffers.Text;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Telnyx.MediaStreams;

/// <summary>Writes messages to Telnyx, one at a time, in pooled memory.</summary>
#pragma warning disable CA1001 // A semaphore whose wait handle nobody asks for holds nothing to dispose of; those who wait for it must get it.
internal sealed class MessageSender(WebSocket socket)
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _turn = new(1);

    private static ReadOnlySpan<byte> MediaStart => """{"event":"media","media":{"payload":" """u8[..^1];

    private static ReadOnlySpan<byte> MediaEnd => "\"}}"u8;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask SendAudioAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        byte[] buffer = [];
        try
        {
            buffer = ArrayPool<byte>.Shared.Rent(MediaStart.Length + Base64.GetMaxEncodedToUtf8Length(payload.Length) + MediaEnd.Length);
            var length = WriteAudio(payload.Span, buffer);
            await SendAsync(buffer.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (buffer.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }

            _turn.Release();
        }
    }

    public Task SendMarkAsync(string name, CancellationToken cancellationToken) =>
        SendTextAsync([.. """{"event":"mark","mark":{"name":" """u8[..^1], .. JsonEncodedText.Encode(name).EncodedUtf8Bytes, .. MediaEnd], cancellationToken);

    public Task ClearAsync(CancellationToken cancellationToken) => SendTextAsync([.. """{"event":"clear"}"""u8], cancellationToken);

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

    private static int WriteAudio(ReadOnlySpan<byte> payload, Span<byte> buffer)
    {
        MediaStart.CopyTo(buffer);
        Base64.EncodeToUtf8(payload, buffer[MediaStart.Length..], out _, out var written);
        MediaEnd.CopyTo(buffer[(MediaStart.Length + written)..]);
        return MediaStart.Length + written + MediaEnd.Length;
    }
}
