using System.Text;
using System.Text.Json;
using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Json;

/// <summary>Models inside the user's own objects, read by <see cref="JsonSerializer"/>.</summary>
public sealed class ConverterTests
{
    private const string Envelope = """{"before":1,"call":{"to":["+1","+2"],"from":"é\n","track":"inbound_track","new":{"a":[1]}},"after":"end"}""";

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);
    private static readonly JsonSerializerOptions s_small = new(s_options) { DefaultBufferSize = 16 };
    private static readonly JsonSerializerOptions s_relaxed = new(s_options) { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };

    [Fact]
    public void A_model_amid_other_members() => Check(JsonSerializer.Deserialize<Outer>(Envelope, s_options)!);

    [Fact]
    public async Task A_model_that_comes_in_pieces()
    {
        await using var stream = new OneByteStream(Encoding.UTF8.GetBytes(Envelope));

        Check((await JsonSerializer.DeserializeAsync<Outer>(stream, s_small))!);
    }

    [Fact]
    public void A_model_with_comments_and_trailing_commas() =>
        Check(JsonSerializer.Deserialize<Outer>(Envelope.Replace("\"from\"", "/* who */ \"from\"", StringComparison.Ordinal).Replace("[1]}", "[1,],}", StringComparison.Ordinal), s_relaxed)!);

    [Fact]
    public void A_list_and_a_union_of_models()
    {
        Assert.Equal(["a", "b"], JsonSerializer.Deserialize<List<Header>>("""[{"name":"a"},{"name":"b"}]""")!.Select(static header => header.Name));
        Assert.Null(JsonSerializer.Deserialize<Header>("null"));
        Assert.True(JsonSerializer.Deserialize<Dictionary<string, DialTo>>("""{"x":"+1"}""")!["x"].TryGetString(out var number));
        Assert.Equal("+1", number);
    }

    [Fact]
    public void A_member_of_the_wrong_kind_says_where()
    {
        var failure = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Outer>(Envelope.Replace("\"from\":", "\"from\":[],\"x\":", StringComparison.Ordinal), s_options));

        Assert.Equal("$.call", failure.Path);
    }

    private static void Check(Outer outer)
    {
        Assert.Equal((1, "end"), (outer.Before, outer.After));
        Assert.Equal("é\n", outer.Call!.From);
        Assert.Same(StreamTrack.InboundTrack, outer.Call.Track);
        Assert.Equal("1", outer.Call.AdditionalProperties["new"].GetProperty("a")[0].GetRawText());
    }

    private sealed record Outer(int Before, Dial? Call, string? After);

    /// <summary>Gives one byte at a time.</summary>
    private sealed class OneByteStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);
    }
}
