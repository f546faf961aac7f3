using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Telnyx.Json;
using Xunit.Abstractions;

namespace Telnyx.Runtime.Tests.Json;

/// <summary>Our tokens against those of <see cref="Utf8JsonReader"/>: the same tokens, the same failures, at the same places.</summary>
public sealed class InputTests(ITestOutputHelper output)
{
    private const string Document = """
        { "a" : [ 1 , -0.5e+10 , "x\u00e9\n\"\\" , true , false , null , { } , [ ] ] , "b\t" : { "c" : "é😀" , "d" : 123456789012345678901234567890 } }
        """;

    // What documents are made of, and what breaks them.
    private static readonly string[] s_pieces =
    [
        "{", "}", "[", "]", ",", ":", " ", "\n", "\t", "\r", "\"\"", "\"a\"", "\"a\":", "\"a\":1", "1", "0", "-", "-0", "01", "1.", ".5", "1e", "1e5", "1E+5", "-1.25e-3", "true", "false", "null",
        "tru", "nul", "\"\\u00e9\"", "\"\\ud83d\\ude00\"", "\"\\x\"", "\"\\u12\"", "\"\\", "\"", "\"\u0001\"", "\"\\/\\b\\f\\n\\r\\t\\\"\\\\\"", "//", "/**/", "'", "NaN", "\0", "\u00a0", "\uFEFF", "é",
    ];

    [Fact]
    public void Any_pieces_in_a_row_are_the_same_tokens() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000), Prop.ForAll(
            Gen.ArrayOf(Gen.Elements(s_pieces)).ToArbitrary(),
            static pieces => Same(Encoding.UTF8.GetBytes(string.Concat(pieces)))));

    [Fact]
    public void Any_changed_document_is_the_same_tokens()
    {
        var document = Encoding.UTF8.GetBytes(Document);
        var changes = Gen.ListOf(Gen.Zip(Gen.Choose(0, document.Length - 1), Gen.Choose(0, 255)), 3);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000), Prop.ForAll(changes.ToArbitrary(), list =>
        {
            var bytes = document.ToArray();
            foreach (var (index, value) in list)
            {
                bytes[index] = (byte)value;
            }

            return Same(bytes);
        }));
    }

    [Fact]
    public void A_document_cut_anywhere_is_the_same_tokens()
    {
        var document = Encoding.UTF8.GetBytes(Document);
        for (var length = 0; length <= document.Length; length++)
        {
            Assert.True(Same(document[..length]), length.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(100_000)]
    public void Depth_ends_at_the_same_level(int depth)
    {
        Assert.True(Same(Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth))));
        Assert.True(Same(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth))));
    }

    [Fact]
    public void The_guard_sees_a_difference()
    {
        var (tokens, _) = Theirs(Encoding.UTF8.GetBytes("[1,2]"));
        Assert.NotEqual(tokens, Ours(Encoding.UTF8.GetBytes("[1,3]")).Tokens);
        output.WriteLine(string.Join("; ", tokens));
    }

    [Theory]
    [InlineData("{\"a\":1,\"b\":2}", true)]
    [InlineData("{ \"a\":1,\"b\":2}", false)]
    [InlineData("{\"a\" :1}", false)]
    [InlineData("{\"ab\":1}", false)]
    [InlineData("{\"a\"", false)]
    public void An_expected_name_is_compared_without_reading(string document, bool expected)
    {
        var json = new JsonInput(Encoding.UTF8.GetBytes(document));
        json.Read();

        Assert.Equal(expected, json.TryReadName(JsonOutput.EncodeName("a"u8)));
        if (expected)
        {
            json.Read();
            Assert.Equal("1", Encoding.UTF8.GetString(json.Value));
            Assert.True(json.TryReadName(JsonOutput.EncodeName("b"u8)));
        }
    }

    [Fact]
    public void Elements_are_copied_and_passed_over()
    {
        var json = new JsonInput("[{\"a\":[1,{}]},\"x\",7]"u8);
        json.Read();
        json.Read();
        Assert.Equal("{\"a\":[1,{}]}", json.ReadElement().GetRawText());
        json.Read();
        Assert.Equal("\"x\"", json.ReadElement().GetRawText());
        json.Read();
        Assert.Equal("7", json.ReadElement().GetRawText());
        Assert.True(json.Read());
        Assert.Equal((JsonTokenType.EndArray, 0), (json.TokenType, json.Depth));
        Assert.False(json.Read());
    }

    private static bool Same(byte[] document)
    {
        var (ours, ourFailure) = Ours(document);
        var (theirs, theirFailure) = Theirs(document);

        // Ours may notice a failure one token earlier.
        var count = ourFailure is null ? theirs.Count : Math.Min(ours.Count, theirs.Count);
        return ourFailure == theirFailure && (ourFailure is not null || ours.Count == theirs.Count) && ours.Take(count).SequenceEqual(theirs.Take(count));
    }

    private static (List<string> Tokens, string? Failure) Ours(byte[] document)
    {
        var tokens = new List<string>();
        var json = new JsonInput(document);
        try
        {
            while (json.Read())
            {
                tokens.Add(Line(json.TokenType, json.TokenStart, json.Depth, HasValue(json.TokenType) ? json.Value : default, json.IsEscaped && HasValue(json.TokenType)));
            }

            return (tokens, null);
        }
        catch (JsonException e)
        {
            return (tokens, e.Message);
        }
    }

    private static (List<string> Tokens, string? Failure) Theirs(byte[] document)
    {
        var tokens = new List<string>();
        var json = new Utf8JsonReader(document, new JsonReaderOptions { MaxDepth = JsonOutput.MaxDepth });
        try
        {
            while (json.Read())
            {
                // There, an object is open only after its first token.
                var depth = json.CurrentDepth + (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0);
                tokens.Add(Line(json.TokenType, json.TokenStartIndex, depth, HasValue(json.TokenType) ? json.ValueSpan : default, json.ValueIsEscaped));
            }

            return (tokens, null);
        }
        catch (JsonException e)
        {
            return (tokens, e.Message);
        }
    }

    private static bool HasValue(JsonTokenType type) => type is JsonTokenType.PropertyName or JsonTokenType.String or JsonTokenType.Number;

    private static string Line(JsonTokenType type, long start, int depth, ReadOnlySpan<byte> value, bool isEscaped) =>
        string.Create(CultureInfo.InvariantCulture, $"{type} {start} {depth} {Convert.ToHexString(value)} {isEscaped}");
}
