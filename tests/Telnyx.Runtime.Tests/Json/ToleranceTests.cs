using System.Globalization;
using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Json;

public sealed class ToleranceTests
{
    [Theory]
    [InlineData("30", 30)]
    [InlineData("\"30\"", 30)]
    [InlineData("\" 30 \"", 30)]
    [InlineData("30.0", 30)]
    [InlineData("3e1", 30)]
    [InlineData("\"-2147483648\"", int.MinValue)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void Integers(string json, int? expected) => Assert.Equal(expected, Text.Read<Dial>($$"""{"timeout_secs":{{json}}}""").TimeoutSecs);

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("\"1.5\"", 1.5)]
    [InlineData("\"1e3\"", 1000.0)]
    [InlineData("7", 7.0)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void Numbers(string json, double? expected) => Assert.Equal(expected, Text.Read<Dial>($$"""{"speed":{{json}}}""").Speed);

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"true\"", true)]
    [InlineData("\"False\"", false)]
    [InlineData("1", true)]
    [InlineData("\"0\"", false)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void Booleans(string json, bool? expected) => Assert.Equal(expected, Text.Read<Dial>($$"""{"record":{{json}}}""").Record);

    [Theory]
    [InlineData("5", "5")]
    [InlineData("1.50", "1.50")]
    [InlineData("true", "true")]
    [InlineData("null", null)]
    [InlineData("\"x\"", "x")]
    public void Strings(string json, string? expected) => Assert.Equal(expected, Text.Read<Header>($$"""{"name":{{json}}}""").Name);

    [Theory]
    [Fault(89)]
    [InlineData("1e400")]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    [InlineData("\"1,5\"")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("true")]
    public void What_is_no_finite_number_is_refused(string json) =>
        Assert.Throws<TelnyxSerializationException>(() => Text.Read<Dial>($$"""{"speed":{{json}}}"""));

    [Theory]
    [Fault(90, 94)]
    [InlineData("timeout_secs", "2147483648")]
    [InlineData("timeout_secs", "1.5")]
    [InlineData("timeout_secs", "true")]
    [InlineData("limit", "9223372036854775808")]
    [InlineData("limit", "1e18")]
    [InlineData("limit", "\"12x\"")]
    [InlineData("record", "2")]
    [InlineData("record", "\"yes\"")]
    [InlineData("from", "{}")]
    [InlineData("headers", "5")]
    [InlineData("tags", "[]")]
    [InlineData("voice", "\"x\"")]
    [InlineData("day", "\"2024-02-30\"")]
    public void What_cannot_be_read_is_refused(string member, string json) =>
        Assert.Throws<TelnyxSerializationException>(() => Text.Read<Dial>($$"""{"{{member}}":{{json}}}"""));

    [Fact]
    [Fault(94)]
    public void Null_and_missing_members_are_the_default()
    {
        var dial = Text.Read<Dial>("""{"from":null,"headers":null,"tags":null,"voice":null,"track":null,"to":null,"settings":{"a":null},"extra":null}""");

        Assert.Null(dial.From);
        Assert.Null(dial.Headers);
        Assert.Null(dial.Voice);
        Assert.Null(dial.Track);
        Assert.Null(dial.Extra);
        Assert.False(dial.To.TryGetString(out _));
        Assert.Equal(0, dial.Settings!["a"]);
    }

    [Fact]
    [Fault(88)]
    public void Of_a_member_that_comes_twice_the_last_counts()
    {
        var header = Text.Read<Header>("""{"name":"a","x":1,"name":"b","x":2}""");

        Assert.Equal("b", header.Name);
        Assert.Equal(2, header.AdditionalProperties["x"].GetInt32());
    }

    [Fact]
    public void One_value_alone_is_a_list_of_one_and_nulls_in_a_list_are_left_out()
    {
        Assert.Equal("a", Assert.Single(Text.Read<Dial>("""{"headers":{"name":"a"}}""").Headers!).Name);
        Assert.Equal("x", Assert.Single(Text.Read<Dial>("""{"tracks":"x"}""").Tracks!).Value);
        Assert.Equal("a", Assert.Single(Text.Read<Dial>("""{"headers":[null,{"name":"a"},null]}""").Headers!).Name);
    }

    [Fact]
    public void Long_lists_are_read_whole()
    {
        var items = string.Join(',', Enumerable.Range(0, 1000).Select(i => $$"""{"name":"{{i}}"}"""));

        var headers = Text.Read<Dial>($$"""{"headers":[{{items}}]}""").Headers!;

        Assert.Equal(Enumerable.Range(0, 1000).ToArray(), headers.Select(header => int.Parse(header.Name, CultureInfo.InvariantCulture)));
    }
}
