using System.Text;
using Telnyx.MediaStreams;

namespace Telnyx.AspNetCore.Tests.Media;

public sealed class MessageTests
{
    [Fact]
    public void Every_documented_field_is_read()
    {
        var started = Assert.IsType<MediaStreamStarted>(Parse(FakePhone.Start(7, "PCMA")));
        Assert.Equal((7L, "32de0dea-53cb-4b21-89a4-9e1819c043bc"), (started.SequenceNumber!.Value, started.StreamId));
        Assert.Equal(("u", "v3:1", "s"), (started.UserId, started.CallControlId, started.CallSessionId));
        Assert.Equal(("+13125550142", "+13125550143", "hi"), (started.From, started.To, started.ClientState?.Text));
        Assert.Equal(["a", "b"], started.Tags);
        Assert.Equal("v", started.CustomParameters["k"]);
        Assert.Equal(new MediaFormat("PCMA", 8000, 1), started.Format);

        var audio = Assert.IsType<MediaStreamAudio>(Parse(FakePhone.Media(4, [0, 127, 255])));
        Assert.Equal((MediaTrack.Inbound, 4L, 80L), (audio.Track, audio.Chunk!.Value, audio.Timestamp!.Value));
        Assert.Equal([0, 127, 255], audio.Payload.ToArray());

        var dtmf = Assert.IsType<MediaStreamDtmf>(Parse(
            """{"event":"dtmf","stream_id":"1","occurred_at":"2026-11-20T10:00:00.123456Z","sequence_number":"5","dtmf":{"digit":"#"}}"""));
        Assert.Equal(("#", new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero).AddTicks(1234560)), (dtmf.Digit, dtmf.OccurredAt!.Value));

        var error = Assert.IsType<MediaStreamError>(Parse(
            """{"event":"error","payload":{"code":100003,"title":"malformed_frame","detail":"d"},"stream_id":"1"}"""));
        Assert.Equal((100003, "malformed_frame", "d"), (error.Code!.Value, error.Title, error.Detail));

        var stopped = Assert.IsType<MediaStreamStopped>(Parse(FakePhone.Stop(9)));
        Assert.Equal(("u", "v3:1", 9L), (stopped.UserId, stopped.CallControlId, stopped.SequenceNumber!.Value));
        Assert.Equal("m", Assert.IsType<MediaStreamMark>(Parse("""{"event":"mark","mark":{"name":"m"}}""")).Name);
        var connected = Assert.IsType<MediaStreamConnected>(Parse(FakePhone.Connected("t")));
        Assert.Equal(("1.0.0", "t"), (connected.Version, connected.AuthToken));
    }

    [Fact]
    public void Order_of_members_numbers_as_numbers_and_escaped_slashes_do_not_matter()
    {
        var audio = Assert.IsType<MediaStreamAudio>(Parse(
            """{"media":{"payload":"\/\/8=","extra":[1,{"a":2}],"chunk":3,"track":"outbound","timestamp":5},"new":{"deep":[]},"sequence_number":12,"event":"media"}"""));
        Assert.Equal([255, 255], audio.Payload.ToArray());
        Assert.Equal((12L, 3L, MediaTrack.Outbound), (audio.SequenceNumber!.Value, audio.Chunk!.Value, audio.Track));
    }

    [Theory]
    [InlineData("""{"event":"levitated","a":1}""", "levitated")]
    [InlineData("""{"event":5}""", null)]
    [InlineData("""{"a":1}""", null)]
    [InlineData("""[1]""", null)]
    [InlineData("""hello""", null)]
    [InlineData("", null)]
    [InlineData("""{"event":"media","media":{"payload":"not base64!"}}""", "media")]
    [InlineData("""{"event":"media","media":{"payload":"AQI"}}""", "media")]
    [InlineData("""{"event":"media","media":{"payload":"AQID"}""", "media")]
    public void What_is_unknown_or_broken_is_kept_as_it_came(string text, string? name)
    {
        var unknown = Assert.IsType<MediaStreamUnknown>(Parse(text));
        Assert.Equal(name, unknown.Event);
        Assert.Equal(text, Encoding.UTF8.GetString(unknown.Raw.Span));
    }

    [Theory]
    [InlineData("""{"event":"levitated","sequence_number":"7","stream_id":"s"}""")]
    [InlineData("""{"event":"media","sequence_number":7,"stream_id":"s","media":{"payload":"not base64!"}}""")]
    [InlineData("""{"sequence_number":"7","stream_id":"s","event":"mark","mark":{""")]
    public void What_is_unknown_or_broken_has_its_place_in_the_stream(string text)
    {
        var unknown = Assert.IsType<MediaStreamUnknown>(Parse(text));
        Assert.Equal((7L, "s"), (unknown.SequenceNumber!.Value, unknown.StreamId));
    }

    [Fact]
    public void Nothing_that_is_sent_throws()
    {
        var random = new Random(11);
        var parser = new MessageParser(new AudioPool());
        byte[][] seeds = [.. new[] { FakePhone.Start(), FakePhone.Media(1, [1, 2, 3]), FakePhone.Connected("t"), FakePhone.Stop(3) }.Select(Encoding.UTF8.GetBytes)];
        for (var i = 0; i < 50_000; i++)
        {
            var bytes = seeds[random.Next(seeds.Length)].ToArray();
            for (var changes = random.Next(1, 5); changes > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)"{}[]\",:0-"[random.Next(9)];
            }

            Assert.NotNull(parser.Parse(bytes.AsSpan(0, random.Next(bytes.Length + 1))));
        }
    }

    private static MediaStreamMessage Parse(string text) => new MessageParser(new AudioPool()).Parse(Encoding.UTF8.GetBytes(text));
}
