using System.Net.WebSockets;
using System.Text;

namespace Telnyx.AspNetCore.Tests.Media;

/// <summary>Telnyx's side of a media stream, over a real WebSocket.</summary>
internal sealed class FakePhone : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public ClientWebSocket Socket => _socket;

    public static string Connected(string? token = null) => token is null
        ? """{"event":"connected","version":"1.0.0"}"""
        : $$$"""{"event":"connected","version":"1.0.0","connected":{"x-telnyx-streaming-auth-token":"{{{token}}}"}}""";

    public static string Start(int sequence = 1, string encoding = "PCMU") =>
        $$$"""
        {"event":"start","sequence_number":"{{{sequence}}}","start":{"user_id":"u","call_control_id":"v3:1","call_session_id":"s","from":"+13125550142",
        "to":"+13125550143","tags":["a","b"],"client_state":"aGk=","custom_parameters":{"k":"v"},
        "media_format":{"encoding":"{{{encoding}}}","sample_rate":8000,"channels":1}},"stream_id":"32de0dea-53cb-4b21-89a4-9e1819c043bc"}
        """;

    public static string Media(long sequence, ReadOnlySpan<byte> payload) =>
        $$$"""{"event":"media","sequence_number":"{{{sequence}}}","media":{"track":"inbound","chunk":"{{{sequence}}}","timestamp":"{{{20 * sequence}}}","payload":"{{{Convert.ToBase64String(payload)}}}"},"stream_id":"32de0dea-53cb-4b21-89a4-9e1819c043bc"}""";

    public static string Stop(int sequence) =>
        $$$"""{"event":"stop","sequence_number":"{{{sequence}}}","stop":{"user_id":"u","call_control_id":"v3:1"},"stream_id":"32de0dea-53cb-4b21-89a4-9e1819c043bc"}""";

    public static async Task<FakePhone> CallAsync(TestApp app, string? token = null, string path = "/media")
    {
        var phone = new FakePhone();
        if (token is not null)
        {
            phone._socket.Options.SetRequestHeader("x-telnyx-streaming-auth-token", token);
        }

        await phone._socket.ConnectAsync(new UriBuilder(app.Address) { Scheme = "ws", Path = path }.Uri, CancellationToken.None);
        return phone;
    }

    public Task SendAsync(string message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>The next message from the application; null when it has closed.</summary>
    public async Task<string?> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[1 << 16];
        var length = 0;
        while (true)
        {
            var frame = await _socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
            if (frame.MessageType == WebSocketMessageType.Close)
            {
                await HangUpAsync();
                return null;
            }

            length += frame.Count;
            if (frame.EndOfMessage)
            {
                return Encoding.UTF8.GetString(buffer.AsSpan(0, length));
            }
        }
    }

    public Task HangUpAsync() => _socket.State is WebSocketState.Open or WebSocketState.CloseReceived
        ? _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None)
        : Task.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
