using System.Collections.Concurrent;
using Telnyx.Testing.Simulator.Http;
using Telnyx.Testing.Simulator.Media;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>
/// The media streams of a call. Those to a ws address of this machine are opened and carry audio; others are pretended.
/// </summary>
internal sealed class Streaming(Call call) : CallFeature(call), IAsyncDisposable
{
    private readonly List<StreamRequest> _streams = [];

    // Also those that are over: what they have heard can still be asked for, from other threads.
    private readonly ConcurrentDictionary<StreamRequest, MediaConnection> _connections = [];

    /// <summary>What the application has sent over its streams.</summary>
    public byte[] Heard => [.. _connections.Values.SelectMany(static connection => connection.Heard)];

    public void Start(StreamRequest request)
    {
        if (request.Target is null)
        {
            OnOpen(request);
            return;
        }

        var connection = new MediaConnection(Call, request);
        _connections[request] = connection;
        connection.Start(() => OnOpen(request), reason => Fail(reason, "websocket"), () => Finish(request));
    }

    /// <summary>A stream that does not come about.</summary>
    public void Fail(string reason, string type = "dialogflow")
    {
        if (Call.State != CallState.Ended)
        {
            Call.Emit("streaming.failed", new()
            {
                ["failure_reason"] = reason,
                ["stream_id"] = Guid.NewGuid().ToString(),
                ["stream_type"] = type,
            });
        }
    }

    /// <summary>A key that the other end presses is heard by the streams, too.</summary>
    public void Press(char key)
    {
        foreach (var stream in _streams)
        {
            _connections.GetValueOrDefault(stream)?.Press(key);
        }
    }

    /// <summary>Stops one stream, or all of them.</summary>
    public void Stop(string? id)
    {
        if (id is not null && !_streams.Exists(stream => stream.Id == id))
        {
            throw Refusal.Unprocessable("10005", "Resource not found", "The call has no such stream.", "/stream_id");
        }

        foreach (var stream in _streams.FindAll(stream => id is null || stream.Id == id))
        {
            _connections.GetValueOrDefault(stream)?.Stop();
            Finish(stream);
        }
    }

    public override void OnEnding() => Stop(null);

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections.Values)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    private void OnOpen(StreamRequest stream)
    {
        if (Call.State == CallState.Ended)
        {
            _connections.GetValueOrDefault(stream)?.Stop();
            return;
        }

        _streams.Add(stream);
        Call.Emit("streaming.started", new() { ["stream_url"] = stream.Url });
    }

    private void Finish(StreamRequest stream)
    {
        if (_streams.Remove(stream))
        {
            Call.Emit("streaming.stopped", new() { ["stream_url"] = stream.Url });
        }
    }
}
