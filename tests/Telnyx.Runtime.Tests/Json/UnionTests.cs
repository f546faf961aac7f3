using System.Text.Json;
using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Json;

public sealed class UnionTests
{
    private static readonly JsonSerializerOptions s_smallPieces = new() { DefaultBufferSize = 16 };

    [Fact]
    public void A_string_a_list_and_a_collection_expression_are_written_as_what_they_are()
    {
        Assert.Equal("""{"to":"+1","from":"f"}""", Text.Write(new Dial { To = "+1", From = "f" }));
        Assert.Equal("""{"to":["+1","+2"],"from":"f"}""", Text.Write(new Dial { To = ["+1", "+2"], From = "f" }));
        Assert.Equal("""{"to":null,"from":"f"}""", JsonSerializer.Serialize(new Dial { To = default, From = "f" }));
    }

    [Fact]
    public void Each_case_is_recognised_and_an_unknown_shape_is_kept()
    {
        Assert.True(Text.Read<Dial>("""{"to":["a","b"]}""").To.TryGetStrings(out var list));
        Assert.Equal(["a", "b"], list);

        var odd = Text.Read<Dial>("""{"to":{"sip":"x"},"from":"f"}""");
        Assert.True(odd.To.TryGetJson(out var json));
        Assert.Equal("x", json.GetProperty("sip").GetString());
        Assert.Equal("""{"to":{"sip":"x"},"from":"f"}""", Text.Write(odd));
    }

    [Fact]
    public void The_discriminator_is_found_wherever_it_stands()
    {
        var voice = Text.Read<Voice>("""{"speed":2,"nested":{"type":"other"},"type":"elevenlabs"}""");

        Assert.Equal(2, Assert.IsType<ElevenLabsVoice>(voice).Speed);
        Assert.Equal("""{"type":"elevenlabs","speed":2,"nested":{"type":"other"}}""", Text.Write(voice));
    }

    [Theory]
    [InlineData("""{"type":"polly","engine":"neural"}""", "polly")]
    [InlineData("""{"engine":"neural"}""", null)]
    public void A_case_that_nobody_knows_survives_a_round_trip(string json, string? tag)
    {
        var voice = Assert.IsType<UnknownVoice>(Text.Read<Voice>(json));

        Assert.Equal(tag, voice.Tag);
        Assert.Equal(json, Text.Write(voice));
    }

    [Fact]
    public void Without_discriminator_the_shape_that_knows_most_members_is_taken()
    {
        Assert.NotNull(Text.Read<Shape>("""{"name":"a","value":"b"}""").Header);
        Assert.NotNull(Text.Read<Shape>("""{"speed":1,"type":"x"}""").Voice);
        Assert.NotNull(Text.Read<Shape>("{}").Header);
    }

    [Fact]
    public void JsonSerializer_reads_and_writes_models_and_unions_inside_the_users_types()
    {
        var json = """[{"Call":{"to":["a"],"from":"f","client_state":null},"To":"x"}]""";

        var owned = JsonSerializer.Deserialize<List<Owner>>(json)!;

        Assert.Equal(json, JsonSerializer.Serialize(owned));
        var failure = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<List<Owner>>("""[{"Call":{"from":{}}}]"""));
        Assert.StartsWith("$[0].Call", failure.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonSerializer_reads_models_from_a_stream_in_small_pieces()
    {
        var header = new Header { Name = new string('n', 100_000), Value = "\u00e9\n" };
        using var stream = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new[] { header }));

        var read = await JsonSerializer.DeserializeAsync<Header[]>(stream, s_smallPieces);

        Assert.Equal((header.Name, header.Value), (read![0].Name, read[0].Value));
    }

    private sealed class Owner
    {
        public Dial? Call { get; set; }

        public DialTo To { get; set; }
    }
}
