namespace Telnyx.Testing.Simulator.Calls;

/// <summary>Real-time transcription: what is said becomes <c>call.transcription</c>.</summary>
internal sealed class Transcriber(Call call) : CallFeature(call)
{
    private const double Confidence = 0.98;

    // inbound, outbound or both; null while nothing is transcribed.
    private string? _tracks;

    public bool HearsInbound => _tracks is "inbound" or "both";

    public void Start(string tracks)
    {
        _tracks = tracks;
        Call.Dialogue.TakeTurn();
    }

    public void Stop() => _tracks = null;

    public void Hear(string track, string text)
    {
        if (_tracks != "both" && _tracks != track)
        {
            return;
        }

        Call.Emit("call.transcription", new()
        {
            ["transcription_data"] = new System.Text.Json.Nodes.JsonObject
            {
                ["confidence"] = Confidence,
                ["is_final"] = true,
                ["transcript"] = text,
                ["transcription_track"] = track,
            },
        });
    }

    public override void OnEnding() => Stop();
}
