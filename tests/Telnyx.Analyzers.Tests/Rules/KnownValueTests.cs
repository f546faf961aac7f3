namespace Telnyx.Analyzers.Tests;

public sealed class KnownValueTests
{
    [Fact]
    public Task In_an_initializer() => Snippet.Check("TLX1002", """
        await client.Calls.Actions.StartStreamingAsync("v3:x", new() { StreamTrack = [|"inbond_track"|], StreamCodec = "PCMU" });
        """);

    [Fact]
    public Task Through_constants_arguments_and_branches() => Snippet.Check("TLX1002", """
        const string local = "inbond_track";
        StreamTrack a = [|Constant|], b = [|local|], c = [|"inbond" + "_track"|];
        a = number > 1 ? "inbound_track" : [|"outbond_track"|];
        Take(track: [|"both"|]);
        StreamTrack[] list = ["inbound_track", [|"inbond_track"|]];
        static StreamTrack Take(StreamTrack track) => track;
        Pass(a); Pass(b); Pass(c); Pass(list);
        """);

    [Fact]
    public Task Comparisons() => Snippet.Check("TLX1002", """
        if (track == [|"inbond_track"|] || [|"x"|] != track || track.Value == [|"inbond_track"|] || track == "inbound_track") { }
        """);

    [Fact]
    public Task Patterns() => Snippet.Check("TLX1002", """
        if (track.Value is [|"inbond_track"|] or "inbound_track" || track is { Value: not [|"x"|] }) { }
        switch (track.Value) { case [|"inbond_track"|]: case "inbound_track": break; }
        switch (track.Value) { case [|"inbond_track"|] when number > 1: break; }
        Pass(track.Value switch { [|Constant|] => 1, "inbound_track" => 2, _ => 3 });
        switch (text) { case "inbond_track": break; }
        if (text is "inbond_track" || text is { Length: 7 } || number is 7) { }
        """);

    [Fact]
    public Task Constants_however_they_are_made() => Snippet.Check("TLX1002", """"
        const string part = "inbond";
        StreamTrack a = [|$"{part}_track"|], b = [|nameof(number)|], c = ([|"zzz"|]), d = [|@"zzz"|], e = [|"""zzz"""|];
        a = number switch { 1 => "inbound_track", 2 => [|"outbond_track"|], _ => text };
        a ??= [|"zzz"|];
        (a, b) = ([|"zzz"|], "inbound_track");
        Pass(new Dictionary<string, StreamTrack> { ["a"] = [|"zzz"|] });
        Pass(new List<StreamTrack> { [|"zzz"|], text });
        StreamTrack[] more = [.. new StreamTrack[] { [|"zzz"|] }, text];
        StreamTrack Get() => [|"zzz"|];
        Func<StreamTrack> get = () => [|"zzz"|];
        Pass(c); Pass(d); Pass(e); Pass(more); Pass(Get()); Pass(get());
        """");

    [Fact]
    public Task Not_what_cannot_be_known() => Snippet.Check("TLX1002", """
        StreamTrack a = text, b = Any(), c = StreamTrack.InboundTrack;
        StreamTrack? none = (string?)null;
        if (track == text || track.Value == text || text == "inbond_track" || none is null) { Pass(a); Pass(b); Pass(c); }
        """);

    [Fact]
    public async Task Says_what_was_meant()
    {
        var messages = await Snippet.Messages("""StreamTrack a = "inbond_track"; a = "inbound"; a = "zzz"; Pass(a == "Inbound_Track");""");
        Assert.Equal("'inbond_track' is not a known value of StreamTrack; did you mean StreamTrack.InboundTrack ('inbound_track')?", messages[0]);
        Assert.Contains("StreamTrack.InboundTrack", messages[1], StringComparison.Ordinal);
        Assert.Equal("'zzz' is not a known value of StreamTrack; known are inbound_track, outbound_track and both_tracks", messages[2]);
        Assert.Contains("StreamTrack.InboundTrack", messages[3], StringComparison.Ordinal);
    }
}
