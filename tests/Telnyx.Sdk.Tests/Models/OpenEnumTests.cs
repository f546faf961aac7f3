using System.Text.Json;

namespace Telnyx.Sdk.Tests.Models;

public sealed class OpenEnumTests
{
    [Fact]
    public void A_value_of_tomorrow_survives_a_round_trip()
    {
        const string Json = """{"format":"opus-9","channels":"single"}""";
        var request = JsonSerializer.Deserialize<StartRecordingRequest>(Json)!;
        Assert.False(request.Format.IsKnown);
        Assert.Equal("opus-9", request.Format.Value);
        Assert.Equal(Json, JsonSerializer.Serialize(request));
    }

    [Fact]
    public void Values_compare_with_each_other_with_text_and_with_null()
    {
        StartRecordingFormat? format = "wav";
        Assert.True(format == StartRecordingFormat.Wav);
        Assert.True(format == "wav");
        Assert.True("wav" == format);
        Assert.True(format != "mp3");
        Assert.False(format == "WAV");
        Assert.False(format == null);
        Assert.False(null == format);
        format = null;
        Assert.True(format == null);
        Assert.True(format == (string?)null);
        Assert.True(format != StartRecordingFormat.Mp3);
    }

    [Fact]
    public void A_known_value_is_always_the_same_object()
    {
        var request = JsonSerializer.Deserialize<StartRecordingRequest>("""{"format":"wav","channels":"dual"}""")!;
        Assert.Same(StartRecordingFormat.Wav, request.Format);
        Assert.Same(StartRecordingFormat.Wav, (StartRecordingFormat)"wav");
        Assert.Contains(StartRecordingFormat.Mp3, StartRecordingFormat.KnownValues);
    }

    [Fact]
    public void Values_work_as_keys_in_switches_and_in_the_users_own_json()
    {
        var counts = new Dictionary<StartRecordingFormat, int> { [StartRecordingFormat.Wav] = 1, ["new"] = 2 };
        Assert.Equal(1, counts["wav"]);
        Assert.Equal("""{"wav":1,"new":2}""", JsonSerializer.Serialize(counts));
        Assert.Equal("known", StartRecordingFormat.Mp3.Value switch { "mp3" => "known", _ => "unknown" });
        Assert.Equal("mp3", $"{StartRecordingFormat.Mp3}");
    }
}
