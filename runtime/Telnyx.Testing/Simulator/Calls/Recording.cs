using System.Text.Json.Nodes;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>One recording of a call.</summary>
internal sealed class Recording(string id, string format, string channels, bool isTranscribed, DateTimeOffset startedAt)
{
    private readonly List<string> _heard = [];

    public string Id => id;

    public string FileName => $"{id}.{format}";

    public bool IsTranscribed => isTranscribed;

    public bool IsPaused { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public void Hear(string text)
    {
        if (!IsPaused)
        {
            _heard.Add(text);
        }
    }

    public JsonObject Saved(Uri baseAddress) => new()
    {
        ["channels"] = channels,
        ["recording_started_at"] = SimulatorClock.Text(startedAt),
        ["recording_ended_at"] = SimulatorClock.Text(EndedAt ?? startedAt),
        ["recording_urls"] = Urls(baseAddress),
        ["public_recording_urls"] = new JsonObject(),
    };

    public JsonObject Transcribed() => new()
    {
        ["calling_party_type"] = "pstn",
        ["recording_id"] = Id,
        ["recording_transcription_id"] = Guid.NewGuid().ToString(),
        ["status"] = "completed",
        ["transcription_text"] = _heard.Count == 0 ? "(silence)" : string.Join(' ', _heard),
    };

    private JsonObject Urls(Uri baseAddress) => new()
    {
        [format] = new Uri(baseAddress, $"{RecordingFile.Folder}/{FileName}").AbsoluteUri,
    };
}
