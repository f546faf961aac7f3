using Telnyx.Generator.Reading;
using Xunit;

namespace Telnyx.Generator.Tests.Reading;

/// <summary>From JSON pointers to lines and columns.</summary>
public sealed class JsonLocatorTests
{
    private const string Text = """
        {
          "paths": {
            "/a/{b}": { "get": 1 },
            "~x": [ 10, { "y": true }, "z" ]
          },
          "ünder": { "over": null }
        }
        """;

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("#", 1, 1)]
    [InlineData("/paths", 2, 3)]
    [InlineData("#/paths", 2, 3)]
    [InlineData("/paths/~1a~1{b}", 3, 5)]
    [InlineData("/paths/~1a~1{b}/get", 3, 17)]
    [InlineData("/paths/~0x", 4, 5)]
    [InlineData("/paths/~0x/0", 4, 13)]
    [InlineData("/paths/~0x/1", 4, 17)]
    [InlineData("/paths/~0x/1/y", 4, 19)]
    [InlineData("/paths/~0x/2", 4, 32)]
    [InlineData("/ünder/over", 6, 14)]
    public void A_pointer_leads_to_its_member(string path, int line, int column) => Assert.Equal((line, column), At(path));

    [Theory]
    [InlineData("/nowhere", 1, 1)]
    [InlineData("/paths/nowhere/get", 2, 3)]
    [InlineData("/paths/~0x/7", 4, 5)]
    [InlineData("/paths/~0x/one", 4, 5)]
    [InlineData("/paths/~1a~1{b}/get/deeper", 3, 17)]
    public void A_pointer_to_nothing_leads_to_the_nearest_that_is_there(string path, int line, int column) => Assert.Equal((line, column), At(path));

    [Fact]
    public void The_span_covers_the_member_name()
    {
        var location = JsonLocator.Locate(new SpecText("a.json", SpecKind.Document, Text), "/paths/~1a~1{b}");

        Assert.Equal("\"/a/{b}\"", Text.Substring(location.Start, location.Length));
        Assert.Equal("a.json", location.Path);
    }

    [Fact]
    public void A_span_of_other_letters_than_ascii_is_counted_in_characters()
    {
        var location = JsonLocator.Locate(new SpecText("a.json", SpecKind.Document, Text), "/ünder");

        Assert.Equal("\"ünder\"", Text.Substring(location.Start, location.Length));
    }

    [Fact]
    public void Escapes_in_names_are_read()
    {
        var location = JsonLocator.Locate(new SpecText("a.json", SpecKind.Document, "{\n\"a\\u0062\": 1 }"), "/ab");

        Assert.Equal((1, 0), (location.Line, location.Column));
    }

    [Theory]
    [InlineData("{\n\"a\": { \"b\": ")]
    [InlineData("{\n\"a\": { \"b\": }}")]
    public void A_broken_tail_does_not_matter(string text) =>
        Assert.Equal(1, JsonLocator.Locate(new SpecText("a.json", SpecKind.Document, text), "/a/b/c").Line);

    [Fact]
    public void A_byte_order_mark_moves_nothing()
    {
        var location = JsonLocator.Locate(new SpecText("a.json", SpecKind.Document, "\uFEFF{\n  \"a\": 1 }"), "/a");

        Assert.Equal((1, 2), (location.Line, location.Column));
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1, 2, 1, 2)]
    [InlineData(99, 99, 6, 1)]
    public void A_place_counted_in_bytes_becomes_one_in_characters(int line, int bytes, int expectedLine, int expectedColumn)
    {
        var location = JsonLocator.Locate(new SpecText("a.json", SpecKind.Document, Text), line, bytes);

        Assert.Equal((expectedLine, expectedColumn), (location.Line, location.Column));
    }

    private static (int Line, int Column) At(string path)
    {
        var location = JsonLocator.Locate(new SpecText("a.json", SpecKind.Document, Text), path);
        return (location.Line + 1, location.Column + 1);
    }
}
