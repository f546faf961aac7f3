using System.Net.WebSockets;
using System.Runtime.CompilerServices;

namespace Telnyx.MediaStreams;

/// <summary>
/// The audio of a call, both ways, over a WebSocket that Telnyx has opened. One reader and any number of senders may use it at a time.
/// </summary>
/// <remarks>
/// Reading and sending a piece of audio allocates nothing: buffers are used again. That is why a <see cref="MediaStreamAudio"/> is valid only
/// until the next message is read.
/// </remarks>
/// <example>
/// <code>
/// while (await stream.ReadAsync(ct) is { } message)
/// {
///     if (message is MediaStreamAudio audio) await stream.SendAudioAsync(audio.Payload, ct);   // an echo
/// }
/// </code>
/// </example>
public sealed class MediaStream : IAsyncDisposable
{
    private static readonly TimeSpan s_closePatience = TimeSpan.FromSeconds(5);

    private readonly WebSocket _socket;
    private readonly MediaStreamOptions _options;
    private readonly AudioPool _pool = new();
    private readonly MessageParser _parser;
    private readonly MessageReceiver _receiver;
    private readonly MessageSender _sender;
    private readonly ReorderBuffer _order;
    private MediaStreamMessage? _current;
    private MediaStreamMessage? _peeked;
    private Task<bool>? _pending;
    private bool _hasEnded;

    /// <summary>Reads and writes a connection that is open.</summary>
    /// <param name="socket">The connection; closed with the stream, but disposed of by whoever made it.</param>
    /// <param name="options">How it is read; the defaults when null.</param>
    public MediaStream(WebSocket socket, MediaStreamOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(socket);
        _options = options ?? new();
        _options.Check();
        _socket = socket;
        _parser = new(_pool);
        _receiver = new(socket, _options.MaxMessageBytes);
        _sender = new(socket);
        _order = new(_options.ReorderWindow);
    }

    /// <summary>Which call this is and how its audio is encoded; null until the <c>start</c> message was read.</summary>
    public MediaStreamStarted? Started { get; private set; }

    /// <summary>
    /// Whether the connection broke off, or was given up for a message that was too long, instead of being closed; known when there are no
    /// more messages.
    /// </summary>
    public bool IsCutOff => _receiver.IsCutOff;

    /// <summary>Waits for the next message, in the order of the stream.</summary>
    /// <param name="cancellationToken">Ends the waiting and, as with every WebSocket, the connection.</param>
    /// <returns>The message; null when the stream is over. Audio is valid until the next message is read.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<MediaStreamMessage?> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (_peeked is { } peeked)
        {
            _peeked = null;
            return peeked;
        }

        Recycle();
        while (true)
        {
            if ((_hasEnded ? _order.TakeAnyway() : _order.Take()) is { } next)
            {
                return HandOut(next);
            }

            if (_hasEnded)
            {
                return null;
            }

            var isInTime = _order.IsWaiting || _pending is not null
                ? await ReceiveInTimeAsync(cancellationToken).ConfigureAwait(false)
                : Received(await _receiver.ReceiveAsync(cancellationToken).ConfigureAwait(false));
            if (!isInTime && _order.TakeAnyway() is { } overdue)
            {
                return HandOut(overdue);
            }
        }
    }

    /// <summary>Waits for the next message, which is then read once more.</summary>
    internal async ValueTask<MediaStreamMessage?> PeekAsync(CancellationToken cancellationToken) =>
        _peeked ??= await ReadAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>All messages until the stream is over.</summary>
    /// <param name="cancellationToken">Ends the waiting and the connection.</param>
    /// <returns>The messages. Audio is valid until the next one is asked for.</returns>
    public async IAsyncEnumerable<MediaStreamMessage> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await ReadAsync(cancellationToken).ConfigureAwait(false) is { } message)
        {
            yield return message;
        }
    }

    /// <summary>Sends a piece of audio, which Telnyx plays after what was sent before.</summary>
    /// <param name="payload">
    /// With <c>stream_bidirectional_mode</c> <c>rtp</c>, 20 ms to 30 s in the codec of <c>stream_bidirectional_codec</c>, without RTP header; with
    /// <c>mp3</c>, a whole MP3 file, at most one in a second.
    /// </param>
    /// <param name="cancellationToken">Ends the sending and the connection.</param>
    /// <exception cref="WebSocketException">The connection is closed.</exception>
    public ValueTask SendAudioAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken = default) =>
        _sender.SendAudioAsync(payload, cancellationToken);

    /// <summary>Sends a mark, which comes back as <see cref="MediaStreamMark"/> when the audio before it has been played.</summary>
    /// <param name="name">The name that it comes back with.</param>
    /// <param name="cancellationToken">Ends the sending and the connection.</param>
    public Task SendMarkAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _sender.SendMarkAsync(name, cancellationToken);
    }

    /// <summary>Stops what is being played and forgets what waits to be: the caller has interrupted, for instance. All marks come back.</summary>
    /// <param name="cancellationToken">Ends the sending and the connection.</param>
    public Task ClearAsync(CancellationToken cancellationToken = default) => _sender.ClearAsync(cancellationToken);

    /// <summary>What decodes the audio of this stream.</summary>
    /// <param name="encoding">The name of the codec; that of the <c>start</c> message when null.</param>
    /// <exception cref="NotSupportedException">There is no codec of this name among <see cref="MediaStreamOptions.Codecs"/>.</exception>
    public IAudioCodec GetCodec(string? encoding = null)
    {
        var name = encoding ?? Started?.Format.Encoding ?? G711.MuLaw.Encoding;
        return _options.Codecs.FirstOrDefault(codec => codec.Encoding.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new NotSupportedException(
                $"The codec {name} is not part of this library. Ask for PCMU or PCMA with stream_codec, or add an IAudioCodec to MediaStreamOptions.Codecs.");
    }

    /// <summary>Closes the connection, unless it is closed, and waits up to 5 seconds for the other side to do the same.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(s_closePatience);
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token).ConfigureAwait(false);
            }

            // What is left unread makes the operating system reset the connection, and what was sent last would not arrive.
            while (_socket.State is WebSocketState.CloseSent && await _receiver.ReceiveAsync(patience.Token).ConfigureAwait(false))
            {
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The other side was faster, or does not answer.
        }

        _receiver.Free();
        Recycle();
        _pool.Free();
    }

    /// <summary>Receives while others are held back; false when their time is over before anything came.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> ReceiveInTimeAsync(CancellationToken cancellationToken)
    {
        if (_pending is null)
        {
            var receiving = _receiver.ReceiveAsync(cancellationToken);
            if (receiving.IsCompleted)
            {
                return Received(await receiving.ConfigureAwait(false));
            }

            // Giving up a receive would end the connection, so it stays pending for the next call.
            _pending = receiving.AsTask();
        }

        try
        {
            if (_order.IsWaiting && !await IsPendingInTimeAsync(_pending, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }

            var hasMessage = await _pending.WaitAsync(cancellationToken).ConfigureAwait(false);
            _pending = null;
            return Received(hasMessage);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The receive may have begun with the token of an earlier call: this one ends the connection just the same.
            _socket.Abort();
            throw;
        }
    }

    private async Task<bool> IsPendingInTimeAsync(Task pending, CancellationToken cancellationToken)
    {
        var time = _options.TimeProvider;
        var left = _options.ReorderDelay - time.GetElapsedTime(_order.WaitingSince);
        try
        {
            await pending.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, time, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private bool Received(bool hasMessage)
    {
        _hasEnded = !hasMessage;
        if (hasMessage)
        {
            var message = _parser.Parse(_receiver.Message);
            message.ReceivedAt = _options.TimeProvider.GetTimestamp();
            _order.Add(message);
        }

        return true;
    }

    private MediaStreamMessage HandOut(MediaStreamMessage message)
    {
        _current = message;
        Started = message as MediaStreamStarted ?? Started;
        return message;
    }

    private void Recycle()
    {
        if (_current is MediaStreamAudio audio)
        {
            _pool.Return(audio);
        }

        _current = null;
    }
}
