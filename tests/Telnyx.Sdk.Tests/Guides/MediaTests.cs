namespace Telnyx.Sdk.Tests.Guides;

public sealed class MediaTests : GuideTest
{
    [Fact]
    public async Task Speak_text()
    {
        await Client.Calls.Actions.SpeakAsync(CallId, new() { Payload = "Say this on the call", Voice = "female", Language = "en-US" });
        SentCommand("speak", """{"payload":"Say this on the call","voice":"female","language":"en-US"}""");
    }

    [Fact]
    public async Task Speak_with_the_settings_of_a_voice()
    {
        await Client.Calls.Actions.SpeakAsync(CallId, new()
        {
            Payload = "<speak>Hi</speak>",
            PayloadType = PayloadType.Ssml,
            Voice = "Telnyx.KokoroTTS.af",
            VoiceSettings = new TelnyxVoiceSettings { VoiceSpeed = 1.25 },
        });
        SentCommand("speak", """
            {"payload":"<speak>Hi</speak>","payload_type":"ssml","voice":"Telnyx.KokoroTTS.af","voice_settings":{"type":"telnyx","voice_speed":1.25}}
            """);
    }

    [Fact]
    public async Task Play_a_file()
    {
        await Client.Calls.Actions.StartPlaybackAsync(CallId, new() { AudioUrl = "https://example.com/audio.mp3" });
        SentCommand("playback_start", """{"audio_url":"https://example.com/audio.mp3"}""");
    }

    [Fact]
    public async Task Play_a_file_as_often_as_wanted()
    {
        await Client.Calls.Actions.StartPlaybackAsync(CallId, new() { MediaName = "hold", Loop = 3, Overlay = true, AudioType = AudioType.Mp3 });
        SentCommand("playback_start", """{"media_name":"hold","loop":3,"overlay":true,"audio_type":"mp3"}""");
        await Client.Calls.Actions.StartPlaybackAsync(CallId, new() { MediaName = "hold", Loop = "infinity" });
        SentCommand("playback_start", """{"media_name":"hold","loop":"infinity"}""");
    }

    [Fact]
    public async Task Stop_playback()
    {
        await Client.Calls.Actions.StopPlaybackAsync(CallId);
        SentCommand("playback_stop");
        await Client.Calls.Actions.StopPlaybackAsync(CallId, new() { Overlay = false, Stop = "current" });
        SentCommand("playback_stop", """{"overlay":false,"stop":"current"}""");
    }

    [Fact]
    public async Task Record()
    {
        await Client.Calls.Actions.StartRecordingAsync(CallId, new() { Channels = "single", Format = "wav" });
        SentCommand("record_start", """{"channels":"single","format":"wav"}""");
        await Client.Calls.Actions.PauseRecordingAsync(CallId);
        SentCommand("record_pause");
        await Client.Calls.Actions.ResumeRecordingAsync(CallId);
        SentCommand("record_resume");
        await Client.Calls.Actions.StopRecordingAsync(CallId, new() { RecordingId = "6e00ab49-9487-4364-8ad6-23965965afb2" });
        SentCommand("record_stop", """{"recording_id":"6e00ab49-9487-4364-8ad6-23965965afb2"}""");
    }
}
