using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Media;

/// <summary>Sends one message after another; when disorder was asked for, some a place too late.</summary>
internal sealed class StreamSender(WebSocket socket, Random? disorder) : IDisposable
{
    private const int OneOf = 3;

    private readonly SemaphoreSlim _turn = new(1);
    private byte[]? _held;

    /// <summary>Makes a message and sends it. Made inside, so that numbers are given in the order of sending.</summary>
    /// <param name="create">Makes the message.</param>
    /// <param name="mayWait">Whether it may come behind its successor.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    public async Task SendAsync(Func<JsonObject> create, bool mayWait, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var message = create();
            var text = JsonText.Write(writer => message.WriteTo(writer));
            if (mayWait && _held is null && disorder?.Next(OneOf) == 0)
            {
                _held = text;
                return;
            }

            var held = _held;
            _held = null;
            await SendAsync(mayWait ? text : held, cancellationToken).ConfigureAwait(false);
            await SendAsync(mayWait ? held : text, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task SendAsync(byte[]? text, CancellationToken cancellationToken)
    {
        if (text is not null && socket.State is WebSocketState.Open)
        {
            await socket.SendAsync(text.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
    }
}
