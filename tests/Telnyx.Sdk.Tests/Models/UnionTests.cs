using System.Text.Json;
using Telnyx.Sdk.Tests.Documents;

namespace Telnyx.Sdk.Tests.Models;

/// <summary>The unions of the real documents.</summary>
public sealed class UnionTests
{
    public static TheoryData<string, Type> Voices => new()
    {
        { """{"type":"elevenlabs","api_key_ref":"my-key"}""", typeof(ElevenLabsVoiceSettings) },
        { """{"type":"telnyx","voice_speed":1.1}""", typeof(TelnyxVoiceSettings) },
        { """{"type":"aws"}""", typeof(AwsVoiceSettings) },
        { """{"type":"minimax","speed":1.5,"vol":2,"pitch":-1,"language_boost":null}""", typeof(MinimaxVoiceSettings) },
        { """{"type":"azure"}""", typeof(AzureVoiceSettings) },
        { """{"type":"rime"}""", typeof(RimeVoiceSettings) },
        { """{"type":"resemble"}""", typeof(ResembleVoiceSettings) },
        { """{"type":"of tomorrow","depth":[1,{"a":null}]}""", typeof(UnknownVoiceSettings) },
        { """{"depth":2}""", typeof(UnknownVoiceSettings) },
        { """{"type":7}""", typeof(UnknownVoiceSettings) },
    };

    [Theory]
    [MemberData(nameof(Voices))]
    public void Voice_settings_are_told_apart_by_their_type(string json, Type expected)
    {
        foreach (var body in new[] { $$$"""{"payload":"p","voice":"v","voice_settings":{{{json}}} }""", $$$"""{"voice_settings":{{{Last(json)}}},"voice":"v","payload":"p"}""" })
        {
            var request = JsonSerializer.Deserialize<SpeakRequest>(body)!;
            Assert.IsType(expected, request.VoiceSettings);
            if (!json.Contains(":7", StringComparison.Ordinal))
            {
                JsonAssert.Same(JsonAssert.Parse(body), JsonSerializer.Serialize(request));
            }
        }
    }

    [Theory]
    [InlineData("Google", null, typeof(TranscriptionEngineGoogleConfig))]
    [InlineData("Telnyx", "openai/whisper-tiny", typeof(TranscriptionEngineTelnyxConfig))]
    [InlineData("Deepgram", "deepgram/nova-2", typeof(DeepgramNova2Config))]
    [InlineData("Deepgram", "deepgram/nova-3", typeof(DeepgramNova3Config))]
    [InlineData("Deepgram", "deepgram/nova-9", typeof(UnknownTranscriptionEngineDeepgramConfig))]
    [InlineData("Azure", null, typeof(TranscriptionEngineAzureConfig))]
    [InlineData("A", null, typeof(TranscriptionEngineAConfig))]
    [InlineData("B", null, typeof(TranscriptionEngineBConfig))]
    [InlineData("Z", null, typeof(UnknownTranscriptionEngineConfig))]
    public void An_engine_is_told_by_its_name_and_deepgram_by_its_model_too(string engine, string? model, Type expected)
    {
        var modelMember = model is null ? "" : $",\"transcription_model\":\"{model}\"";
        var json = $$$"""{"transcription_engine_config":{"later":1,"transcription_engine":"{{{engine}}}"{{{modelMember}}} }}""";
        var request = JsonSerializer.Deserialize<TranscriptionStartRequest>(json)!;
        Assert.IsType(expected, request.TranscriptionEngineConfig);
        JsonAssert.Same(JsonAssert.Parse(json), JsonSerializer.Serialize(request));
    }

    [Fact]
    public void Dials_destination_is_a_string_a_list_or_whatever_came()
    {
        Assert.True(To("\"+1\"").TryGetString(out var one));
        Assert.Equal("+1", one);
        Assert.True(To("""["+1","+2"]""").TryGetStrings(out var several));
        Assert.Equal(["+1", "+2"], several);
        Assert.False(To("""["+1"]""").TryGetString(out _));
        Assert.True(To("""{"sip":"x"}""").TryGetJson(out var odd));
        Assert.Equal("x", odd.GetProperty("sip").GetString());
    }

    [Fact]
    public void A_count_is_a_number_or_a_word()
    {
        Assert.Equal("""{"payload":"p","voice":"v","loop":2}""", JsonSerializer.Serialize(new SpeakRequest { Payload = "p", Voice = "v", Loop = 2 }));
        Assert.True(JsonSerializer.Deserialize<SpeakRequest>("""{"loop":"infinity"}""")!.Loop!.Value.TryGetString(out var word));
        Assert.Equal("infinity", word);
        Assert.True(JsonSerializer.Deserialize<SpeakRequest>("""{"loop":3}""")!.Loop!.Value.TryGetInt64(out var times));
        Assert.Equal(3, times);
    }

    private static CallTo To(string json) => JsonSerializer.Deserialize<CallRequest>($$"""{"to":{{json}},"from":"f","connection_id":"c"}""")!.To;

    /// <summary>The same object with its type at the end.</summary>
    private static string Last(string json)
    {
        var members = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;
        return JsonSerializer.Serialize(members.Reverse().ToDictionary());
    }
}
