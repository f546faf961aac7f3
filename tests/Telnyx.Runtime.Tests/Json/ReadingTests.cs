using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Json;

public sealed class ReadingTests
{
    private const string Full = """
        {"to":"+18005550100","from":"+18005550101","timeout_secs":30,"limit":9007199254740993,"speed":1.5,"record":true,
         "starts_at":"2024-05-01T10:00:00.123Z","day":"2024-05-01","headers":[{"name":"a","value":"1"},{"name":"b"}],"tags":{"x":"y"},
         "voice":{"type":"elevenlabs","speed":0.5},"track":"inbound_track","tracks":["outbound_track","new_track"],"client_state":"s",
         "command_id":"c","settings":{"gain":2.5},"extra":{"any":[1]}}
        """;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(5000)]
    public void Text_of_any_length_is_read(int length)
    {
        var ascii = new string('x', length);

        foreach (var text in new[] { ascii, ascii + "é", "😀" + ascii, ascii + "\n" })
        {
            Assert.Equal(text, Text.Read<Header>(Text.Write(new Header { Name = text })).Name);
        }
    }

    [Fact]
    public void Every_kind_of_member_is_read()
    {
        var dial = Text.Read<Dial>(Full);

        Assert.True(dial.To.TryGetString(out var to));
        Assert.Equal("+18005550100", to);
        Assert.Equal("+18005550101", dial.From);
        Assert.Equal(30, dial.TimeoutSecs);
        Assert.Equal(9007199254740993, dial.Limit);
        Assert.Equal(1.5, dial.Speed);
        Assert.True(dial.Record);
        Assert.Equal(new DateTimeOffset(2024, 5, 1, 10, 0, 0, 123, TimeSpan.Zero), dial.StartsAt);
        Assert.Equal(new DateOnly(2024, 5, 1), dial.Day);
        Assert.Equal(["a", "b"], dial.Headers!.Select(header => header.Name));
        Assert.Equal("y", dial.Tags!["x"]);
        Assert.Equal(0.5, Assert.IsType<ElevenLabsVoice>(dial.Voice).Speed);
        Assert.Same(StreamTrack.InboundTrack, dial.Track);
        Assert.Equal(["outbound_track", "new_track"], dial.Tracks!.Select(track => track.Value));
        Assert.Equal(2.5, dial.Settings!["gain"]);
        Assert.Equal("""{"any":[1]}""", dial.Extra!.Value.GetRawText());
        Assert.Empty(dial.AdditionalProperties);
    }

    [Fact]
    public void Members_in_any_order_are_found()
    {
        var json = """{"command_id":"c","headers":[],"from":"f","speed":2,"to":"t","day":"2024-01-02"}""";

        var dial = Text.Read<Dial>(json);

        Assert.Equal(("c", "f", 2.0, new DateOnly(2024, 1, 2)), (dial.CommandId, dial.From, dial.Speed, dial.Day));
        Assert.Empty(dial.Headers!);
    }

    [Fact]
    public void Escaped_names_and_values_are_unescaped()
    {
        var header = Text.Read<Header>("""{"n\u0061me":"\u00e9\n\ud83d\ude00","v\u0061lu\u0065":"x","\u0075nknown":1}""");

        Assert.Equal("é\n😀", header.Name);
        Assert.Equal("x", header.Value);
        Assert.Equal(1, header.AdditionalProperties["unknown"].GetInt32());
    }

    [Fact]
    [Fault(94)]
    public void Unknown_members_are_kept_and_written_back()
    {
        var json = """{"name":"a","new":{"deep":[1,"2",null]},"other":true}""";

        var header = Text.Read<Header>(json);

        Assert.Equal(["new", "other"], header.AdditionalProperties.Keys);
        Assert.Equal(json, Text.Write(header));
    }

    [Fact]
    [Fault(92)]
    public void A_byte_order_mark_is_skipped() => Assert.Equal("a", Text.Read<Header>("\uFEFF{\"name\":\"a\"}").Name);

    [Fact]
    public void Everything_survives_a_round_trip()
    {
        var once = Text.Write(Text.Read<Dial>(Full));

        Assert.Equal(once, Text.Write(Text.Read<Dial>(once)));
        Assert.Equal(Text.Element(Full).EnumerateObject().Count(), Text.Element(once).EnumerateObject().Count());
    }

    [Fact]
    public void A_value_that_the_model_passes_over_is_skipped_whatever_it_is()
    {
        var voice = Text.Read<ElevenLabsVoice>("""{"type":{"a":[1,{"speed":9}]},"speed":1}""");

        Assert.Equal(1, voice.Speed);
        Assert.Empty(voice.AdditionalProperties);
    }

    [Fact]
    public void Known_enum_values_and_their_text_cost_no_allocation_of_their_own()
    {
        var body = """{"tracks":["inbound_track","outbound_track","inbound_track","outbound_track","inbound_track"]}"""u8.ToArray();
        var empty = """{"tracks":[null,null,null,null,null]}"""u8.ToArray();

        // An array of five references: what is left after a list without them.
        Assert.Equal(24 + (5 * 8), Bytes(body) - Bytes(empty));

        static long Bytes(byte[] utf8) => Allocated.By(() => Telnyx.Json.JsonDocumentReader.Read(utf8, Telnyx.Json.ModelRead<Dial>.Instance));
    }
}
