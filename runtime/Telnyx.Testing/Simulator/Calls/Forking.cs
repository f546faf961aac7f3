using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>Media forking. No media is sent: the events are what an application sees of it.</summary>
internal sealed class Forking(Call call) : CallFeature(call)
{
    // The only kind of stream that the events know.
    private const string StreamType = "decrypted";

    private bool _isForked;

    public void Start()
    {
        _isForked = true;
        Call.Emit("call.fork.started", new() { ["stream_type"] = StreamType });
    }

    public void Stop()
    {
        if (!_isForked)
        {
            throw Refusal.NotForked();
        }

        OnEnding();
    }

    public override void OnEnding()
    {
        if (_isForked)
        {
            _isForked = false;
            Call.Emit("call.fork.stopped", new() { ["stream_type"] = StreamType });
        }
    }
}
