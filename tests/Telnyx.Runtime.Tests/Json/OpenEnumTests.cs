using System.Text.Json;
using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Json;

public sealed class OpenEnumTests
{
    [Fact]
    public void Known_values_are_the_same_object()
    {
        StreamTrack fromText = "inbound_track";

        Assert.Same(StreamTrack.InboundTrack, fromText);
        Assert.True(fromText.IsKnown);
        Assert.Equal([StreamTrack.InboundTrack, StreamTrack.OutboundTrack], StreamTrack.KnownValues);
    }

    [Fact]
    public void Values_compare_by_their_text_case_by_case()
    {
        StreamTrack a = "new", b = "new", c = "NEW";
        StreamTrack? none = null;

        Assert.True(a == b);
        Assert.True(a.Equals(b));
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.True(a != c);
        Assert.True(a == "new");
        Assert.True("new" == a);
        Assert.True(none == null);
        Assert.True(a != null);
        Assert.False(a.IsKnown);
        Assert.Equal("new", a.ToString());
        Assert.False(a.Equals((object)"new"));
    }

    [Fact]
    public void JsonSerializer_reads_and_writes_them_also_as_keys()
    {
        Assert.Equal("\"outbound_track\"", JsonSerializer.Serialize(StreamTrack.OutboundTrack));
        Assert.Same(StreamTrack.OutboundTrack, JsonSerializer.Deserialize<StreamTrack>("\"outbound_track\""));
        Assert.Null(JsonSerializer.Deserialize<StreamTrack>("null"));
        var map = JsonSerializer.Deserialize<Dictionary<StreamTrack, int>>("""{"inbound_track":1,"x":2}""")!;
        Assert.Equal(2, map["x"]);
        Assert.Equal("""{"inbound_track":1,"x":2}""", JsonSerializer.Serialize(map));
    }

    [Fact]
    public void An_escaped_value_is_still_the_known_one() =>
        Assert.Same(StreamTrack.InboundTrack, Text.Read<Dial>("""{"track":"inbound\u005ftrack"}""").Track);
}
