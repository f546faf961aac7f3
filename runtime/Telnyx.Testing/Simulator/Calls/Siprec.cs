namespace Telnyx.Testing.Simulator.Calls;

/// <summary>A SIPREC session: only its events are simulated.</summary>
internal sealed class Siprec(Call call) : CallFeature(call)
{
    private bool _isRecording;

    public void Start()
    {
        if (!_isRecording)
        {
            _isRecording = true;
            Call.Emit("siprec.started");
        }
    }

    public void Stop()
    {
        if (_isRecording)
        {
            _isRecording = false;
            Call.Emit("siprec.stopped", new() { ["hangup_cause"] = "normal_clearing" });
        }
    }

    public override void OnEnding() => Stop();
}
