namespace Telnyx.Sdk.Tests.Guides;

public sealed class StreamingTests : GuideTest
{
    public static TheoryData<string, TranscriptionEngineConfig> Engines => new()
    {
        { """{"transcription_engine":"Google","language":"en","interim_results":true,"hints":["Telnyx"]}""",
            new TranscriptionEngineGoogleConfig { Language = GoogleTranscriptionLanguage.En, InterimResults = true, Hints = ["Telnyx"] } },
        { """{"transcription_engine":"Telnyx","language":"en","transcription_model":"openai/whisper-tiny"}""",
            new TranscriptionEngineTelnyxConfig { Language = "en", TranscriptionModel = "openai/whisper-tiny" } },
        { """{"transcription_engine":"Deepgram","transcription_model":"deepgram/nova-2","language":"en-US","utterance_end_ms":1000}""",
            new DeepgramNova2Config { Language = "en-US", UtteranceEndMs = 1000 } },
        { """{"transcription_engine":"Deepgram","transcription_model":"deepgram/nova-3","keywords_boosting":{"Telnyx":1.5}}""",
            new DeepgramNova3Config { KeywordsBoosting = new Dictionary<string, double> { ["Telnyx"] = 1.5 } } },
        { """{"transcription_engine":"Azure","region":"eastus","language":"en-US"}""",
            new TranscriptionEngineAzureConfig { Region = "eastus", Language = "en-US" } },
        { """{"transcription_engine":"A","use_enhanced":true}""", new TranscriptionEngineAConfig { UseEnhanced = true } },
        { """{"transcription_engine":"B"}""", new TranscriptionEngineBConfig() },
    };

    [Fact]
    public async Task Fork_to_two_addresses_or_to_one()
    {
        await Client.Calls.Actions.StartForkingAsync(CallId, new() { Rx = "udp:192.0.2.1:9000", Tx = "udp:192.0.2.1:9001", StreamType = "decrypted" });
        SentCommand("fork_start", """{"rx":"udp:192.0.2.1:9000","tx":"udp:192.0.2.1:9001","stream_type":"decrypted"}""");
        await Client.Calls.Actions.StartForkingAsync(CallId, new() { Target = "udp:192.0.2.1:9000" });
        SentCommand("fork_start", """{"target":"udp:192.0.2.1:9000"}""");
    }

    [Fact]
    public async Task Stop_forking()
    {
        await Client.Calls.Actions.StopForkingAsync(CallId);
        SentCommand("fork_stop");
        await Client.Calls.Actions.StopForkingAsync(CallId, new() { StreamType = "raw" });
        SentCommand("fork_stop", """{"stream_type":"raw"}""");
    }

    [Fact]
    public async Task Stream_to_a_websocket()
    {
        await Client.Calls.Actions.StartStreamingAsync(CallId, new() { StreamUrl = "wss://example.com/audio-stream" });
        SentCommand("streaming_start", """{"stream_url":"wss://example.com/audio-stream"}""");
        await Client.Calls.Actions.StopStreamingAsync(CallId);
        SentCommand("streaming_stop");
    }

    [Fact]
    public async Task Stream_in_both_directions()
    {
        await Client.Calls.Actions.StartStreamingAsync(CallId, new()
        {
            StreamUrl = "wss://example.com/audio-stream",
            StreamTrack = StreamTrack.BothTracks,
            StreamCodec = StreamCodec.Pcma,
            StreamBidirectionalMode = StreamBidirectionalMode.Rtp,
            StreamBidirectionalCodec = "G722",
            StreamBidirectionalTargetLegs = "self",
            StreamBidirectionalSamplingRate = 16000,
            CustomParameters = [new() { Name = "token", Value = "x" }],
        });
        SentCommand("streaming_start", """
            {"stream_url":"wss://example.com/audio-stream","stream_track":"both_tracks","stream_codec":"PCMA","stream_bidirectional_mode":"rtp",
             "stream_bidirectional_codec":"G722","stream_bidirectional_target_legs":"self","stream_bidirectional_sampling_rate":16000,
             "custom_parameters":[{"name":"token","value":"x"}]}
            """);
    }

    [Fact]
    public async Task Transcribe_with_the_defaults()
    {
        await Client.Calls.Actions.StartTranscriptionAsync(CallId);
        SentCommand("transcription_start");
        await Client.Calls.Actions.StopTranscriptionAsync(CallId);
        SentCommand("transcription_stop");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Transcribe_with_each_engine(string json, TranscriptionEngineConfig config)
    {
        var engine = config switch
        {
            TranscriptionEngineGoogleConfig => TranscriptionEngine.Google,
            TranscriptionEngineTelnyxConfig => TranscriptionEngine.Telnyx,
            TranscriptionEngineDeepgramConfig => TranscriptionEngine.Deepgram,
            TranscriptionEngineAzureConfig => TranscriptionEngine.Azure,
            TranscriptionEngineAConfig => TranscriptionEngine.A,
            _ => TranscriptionEngine.B,
        };

        await Client.Calls.Actions.StartTranscriptionAsync(
            CallId, new() { TranscriptionEngine = engine, TranscriptionEngineConfig = config, TranscriptionTracks = TranscriptionTracks.Both });

        SentCommand("transcription_start", $$"""
            {"transcription_engine":"{{engine}}","transcription_engine_config":{{json}},"transcription_tracks":"both"}
            """);
    }
}
