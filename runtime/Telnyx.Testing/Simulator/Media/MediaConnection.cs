using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Telnyx.Testing.Simulator.Calls;

namespace Telnyx.Testing.Simulator.Media;

/// <summary>One media stream: a WebSocket to the application, over which the other end of the call is heard, and hears.</summary>
internal sealed class MediaConnection : IAsyncDisposable
{
    public const string TokenHeader = "x-telnyx-streaming-auth-token";

    private const int LongestMessage = 1 << 20;
    private static readonly TimeSpan s_frame = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan s_shortestFrame = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _end = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly ClientWebSocket _socket = new();
    private readonly Call _call;
    private readonly StreamRequest _request;
    private readonly StreamMessages _messages;
    private readonly StreamSender _sender;
    private readonly LinePlayer _player;
    private Task _work = Task.CompletedTask;

    public MediaConnection(Call call, StreamRequest request)
    {
        (_call, _request) = (call, request);
        _messages = new(call, request);
        _sender = new(_socket, call.World.Options.MediaDisorderSeed is { } seed ? new Random(seed) : null);
        _player = new(call.World.Clock, _messages, create => _sender.SendAsync(create, mayWait: false, _end.Token));
        if (request.AuthToken is { } token)
        {
            _socket.Options.SetRequestHeader(TokenHeader, token);
        }
    }

    public byte[] Heard => _player.Heard;

    /// <summary>Connects and streams; the functions are called in the mailbox of the call.</summary>
    public void Start(Action onOpen, Action<string> onFailed, Action onClosed) => _work = Task.Run(async () =>
    {
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
            patience.CancelAfter(s_patience);
            await _socket.ConnectAsync(_request.Target!, patience.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            _call.Mailbox.Post(() => onFailed("The WebSocket could not be opened."));
            return;
        }

        _call.Mailbox.Post(onOpen);
        try
        {
            await StreamAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // Broken off, by the application or by the end of the simulator.
        }

        _call.Mailbox.Post(onClosed);
    });

    public void Press(char key) => _ = TrySendAsync(() => _messages.Dtmf(key, _call.World.Clock.Now));

    /// <summary>Says that the stream is over, and closes.</summary>
    public void Stop() => _stop.Cancel();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _work.ConfigureAwait(false);
        _socket.Dispose();
        _sender.Dispose();
        _end.Dispose();
        _stop.Dispose();
    }

    private async Task StreamAsync()
    {
        await _sender.SendAsync(_messages.Connected, mayWait: false, _end.Token).ConfigureAwait(false);
        await _sender.SendAsync(_messages.Start, mayWait: false, _end.Token).ConfigureAwait(false);
        var receiving = ReceiveAsync();
        await SpeakAsync(receiving).ConfigureAwait(false);
        if (!receiving.IsCompleted)
        {
            await _sender.SendAsync(_messages.Stop, mayWait: false, _end.Token).ConfigureAwait(false);
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _end.Token).ConfigureAwait(false);
            _end.CancelAfter(s_patience);
        }

        await receiving.ConfigureAwait(false);
    }

    /// <summary>Sends what is heard on the line, frame by frame, until the stream is stopped or the application closes it.</summary>
    private async Task SpeakAsync(Task receiving)
    {
        var clock = _call.World.Clock;
        var pause = clock.Scale(s_frame) is var scaled && scaled > s_shortestFrame ? scaled : s_shortestFrame;
        var voice = _call.Setup.Party.Voice is { IsEmpty: false } own ? own : Tone.Default;
        var silence = Enumerable.Repeat(Tone.Silence, Tone.FrameLength).ToArray();
        for (var chunk = 1L; !_stop.IsCancellationRequested && !receiving.IsCompleted; chunk++)
        {
            var (number, time) = (chunk, (long)s_frame.TotalMilliseconds * (chunk - 1));
            if (_request.HasInbound)
            {
                await SendAudioAsync("inbound", number, time, Frame(voice, number - 1)).ConfigureAwait(false);
            }

            if (_request.HasOutbound)
            {
                await SendAudioAsync("outbound", number, time, silence).ConfigureAwait(false);
            }

            using var either = CancellationTokenSource.CreateLinkedTokenSource(_end.Token, _stop.Token);
            await Task.Delay(pause, clock.Time, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _end.Token.ThrowIfCancellationRequested();
        }
    }

    private Task SendAudioAsync(string track, long chunk, long time, byte[] frame) =>
        _sender.SendAsync(() => _messages.Media(track, chunk, time, frame), mayWait: true, _end.Token);

    /// <summary>A frame of the voice, which begins again when it is over.</summary>
    private static byte[] Frame(ReadOnlyMemory<byte> voice, long index)
    {
        var frame = new byte[Tone.FrameLength];
        for (var i = 0; i < frame.Length; i++)
        {
            frame[i] = voice.Span[(int)(((index * frame.Length) + i) % voice.Length)];
        }

        return frame;
    }

    private async Task ReceiveAsync()
    {
        var buffer = new byte[LongestMessage];
        var length = 0;
        while (true)
        {
            var frame = await _socket.ReceiveAsync(buffer.AsMemory(length), _end.Token).ConfigureAwait(false);
            if (frame.MessageType == WebSocketMessageType.Close)
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _end.Token).ConfigureAwait(false);
                return;
            }

            length += frame.Count;
            if (frame.EndOfMessage)
            {
                Understand(buffer.AsMemory(0, length));
                length = 0;
            }
            else if (length == buffer.Length)
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.MessageTooBig, null, _end.Token).ConfigureAwait(false);
                return;
            }
        }
    }

    private void Understand(ReadOnlyMemory<byte> text)
    {
        try
        {
            var message = JsonNode.Parse(text.Span) as JsonObject;
            switch ((string?)message?["event"])
            {
                case "media": Hear((string?)message!["media"]?["payload"]); break;
                case "mark": _ = MarkAsync((string?)message!["mark"]?["name"] ?? ""); break;
                case "clear": _player.Clear(); break;
                default: Complain(StreamMessages.MalformedFrame, "The event is not known."); break;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            Complain(StreamMessages.MalformedFrame, "The frame is not JSON.");
        }
        catch (FormatException)
        {
            Complain(StreamMessages.InvalidMedia, "The payload is not base64.");
        }
    }

    // How long an MP3 file lasts is not known here: it is taken in and played at once.
    private void Hear(string? payload) => _player.Play(payload is null
        ? throw new FormatException()
        : _request.IsRtp ? Convert.FromBase64String(payload) : Convert.FromBase64String(payload)[..0]);

    private void Complain(int code, string detail) => _ = TrySendAsync(() => _messages.Error(code, detail));

    private async Task MarkAsync(string name)
    {
        try
        {
            await _player.MarkAsync(name, _end.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The stream is over.
        }
    }

    private async Task TrySendAsync(Func<JsonObject> create)
    {
        try
        {
            await _sender.SendAsync(create, mayWait: false, _end.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The stream is over.
        }
    }
}
