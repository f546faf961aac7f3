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
        var location = Locator(Text).Locate("/paths/~1a~1{b}");

        Assert.Equal("\"/a/{b}\"", Text.Substring(location.Start, location.Length));
        Assert.Equal("a.json", location.Path);
    }

    [Fact]
    public void A_span_of_other_letters_than_ascii_is_counted_in_characters()
    {
        var location = Locator(Text).Locate("/ünder");

        Assert.Equal("\"ünder\"", Text.Substring(location.Start, location.Length));
    }

    [Fact]
    public void Escapes_in_names_are_read()
    {
        var location = Locator("{\n\"a\\u0062\": 1 }").Locate("/ab");

        Assert.Equal((1, 0), (location.Line, location.Column));
    }

    [Theory]
    [InlineData("{\n\"a\": { \"b\": ")]
    [InlineData("{\n\"a\": { \"b\": }}")]
    public void A_broken_tail_does_not_matter(string text) =>
        Assert.Equal(1, Locator(text).Locate("/a/b/c").Line);

    [Fact]
    public void Of_members_that_are_there_twice_the_first_is_found() =>
        Assert.Equal(1, Locator("{\n\"a\": { \"b\": 1 },\n\"a\": { \"b\": 2 } }").Locate("/a/b").Line);

    [Fact]
    public void A_name_that_is_half_a_letter_hides_nothing() =>
        Assert.Equal(2, Locator("{\n\"\\ud800\": { \"b\": 1 },\n\"a\": { \"b\": 2 } }").Locate("/a/b").Line);

    /// <summary>Thousands of diagnostics about megabytes must not cost a reading each.</summary>
    [Fact]
    public void Every_place_is_found_as_a_parser_of_its_own_would_find_it()
    {
        var places = Enumerable.Range(0, 3000).Select(i => $"/components/schemas/S{i}/properties/p/enum/2").ToList();
        var text = "{\"components\":{\"schemas\":{" + string.Join(",", Enumerable.Range(0, 3000).Select(i => $"\n\"S{i}\":{{\"properties\":{{\"p\":{{\"enum\":[1,\"ü\",\"{i}\"]}}}}}}")) + "}}}";
        var locator = Locator(text);

        Assert.All(places, (place, i) =>
        {
            var found = locator.Locate(place);
            Assert.Equal(i + 1, found.Line);
            Assert.Equal($"\"{i}\"", text.Substring(found.Start, found.Length));
        });
    }

    [Fact]
    public void A_byte_order_mark_moves_nothing()
    {
        var location = Locator("\uFEFF{\n  \"a\": 1 }").Locate("/a");

        Assert.Equal((1, 2), (location.Line, location.Column));
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1, 2, 1, 2)]
    [InlineData(99, 99, 6, 1)]
    public void A_place_counted_in_bytes_becomes_one_in_characters(int line, int bytes, int expectedLine, int expectedColumn)
    {
        var location = Locator(Text).Locate(line, bytes);

        Assert.Equal((expectedLine, expectedColumn), (location.Line, location.Column));
    }

    private static JsonLocator Locator(string text) => new(new SpecText("a.json", SpecKind.Document, text));

    private static (int Line, int Column) At(string path)
    {
        var location = Locator(Text).Locate(path);
        return (location.Line + 1, location.Column + 1);
    }
}
