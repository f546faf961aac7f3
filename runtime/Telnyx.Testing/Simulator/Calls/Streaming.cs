using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>The media streams of a call.</summary>
internal sealed class Streaming(Call call) : CallFeature(call)
{
    private readonly List<(string Id, string Url)> _streams = [];

    public void Start(string url)
    {
        _streams.Add((Guid.NewGuid().ToString(), url));
        Call.Emit("streaming.started", new() { ["stream_url"] = url });
    }

    /// <summary>A stream that does not come about.</summary>
    public void Fail(string reason) => Call.Emit("streaming.failed", new()
    {
        ["failure_reason"] = reason,
        ["stream_id"] = Guid.NewGuid().ToString(),
        ["stream_type"] = "dialogflow",
    });

    /// <summary>Stops one stream, or all of them.</summary>
    public void Stop(string? id)
    {
        if (id is not null && !_streams.Exists(stream => stream.Id == id))
        {
            throw Refusal.Unprocessable("10005", "Resource not found", "The call has no such stream.", "/stream_id");
        }

        foreach (var stream in _streams.FindAll(stream => id is null || stream.Id == id))
        {
            _streams.Remove(stream);
            Call.Emit("streaming.stopped", new() { ["stream_url"] = stream.Url });
        }
    }

    public override void OnEnding() => Stop(null);
}
