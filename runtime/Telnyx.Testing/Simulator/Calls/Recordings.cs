using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>The recordings of a call.</summary>
internal sealed class Recordings(Call call) : CallFeature(call)
{
    private readonly List<Recording> _active = [];

    /// <param name="recording">A recording that begins now.</param>
    /// <param name="longest">How long it may become; without limit when null.</param>
    public void Start(Recording recording, TimeSpan? longest)
    {
        _active.Add(recording);
        if (longest is { } limit)
        {
            Call.AfterLimit(limit, () => Stop(recording));
        }
    }

    /// <summary>Stops one recording, or all of them.</summary>
    public void Stop(string? id) => Chosen(id).ForEach(Stop);

    public void Pause(string? id, bool isPaused) => Chosen(id).ForEach(recording => recording.IsPaused = isPaused);

    public void Hear(string text) => _active.ForEach(recording => recording.Hear(text));

    // Saving takes the API a moment: by then the hangup has been told.
    public override void OnEnding() => _active.ForEach(recording => recording.EndedAt = Call.World.Clock.Now);

    public override void OnEnded() => Stop((string?)null);

    private List<Recording> Chosen(string? id)
    {
        if (id is null)
        {
            return [.. _active];
        }

        return _active.Find(recording => recording.Id == id) is { } found
            ? [found]
            : throw Refusal.Unprocessable("10005", "Recording not found", "No such recording is being made.", "/recording_id");
    }

    private void Stop(Recording recording)
    {
        if (!_active.Remove(recording))
        {
            return;
        }

        if (Call.Setup.Party.RecordingError is { } reason)
        {
            Call.Emit("call.recording.error", new() { ["reason"] = reason });
            return;
        }

        recording.EndedAt ??= Call.World.Clock.Now;
        Call.World.SavedRecordings.Add(recording.FileName);
        Call.Emit("call.recording.saved", recording.Saved(Call.World.BaseAddress));
        if (recording.IsTranscribed)
        {
            Call.Emit("call.recording.transcription.saved", recording.Transcribed());
        }
    }
}
