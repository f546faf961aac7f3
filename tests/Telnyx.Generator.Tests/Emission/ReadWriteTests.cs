using Telnyx.Generator.Model;
using Xunit;

namespace Telnyx.Generator.Tests.Emission;

/// <summary>What emitted classes and enums do through the real runtime.</summary>
public sealed class ReadWriteTests
{
    private const string RoundTrip = "return JsonSerializer.Serialize(JsonSerializer.Deserialize<Thing>(Json));";

    [Theory]
    [InlineData(nameof(TypeKind.String), "\"x\"")]
    [InlineData(nameof(TypeKind.Boolean), "true")]
    [InlineData(nameof(TypeKind.Int32), "-7")]
    [InlineData(nameof(TypeKind.Int64), "9007199254740993")]
    [InlineData(nameof(TypeKind.Double), "0.25")]
    [InlineData(nameof(TypeKind.Date), "\"2026-02-28\"")]
    [InlineData(nameof(TypeKind.Json), """{"a":[1,null]}""")]
    public void Scalars_survive_alone_and_in_collections(string kind, string value)
    {
        var type = Tiny.Scalar(Enum.Parse<TypeKind>(kind));
        var json = $$"""{"one":{{value}},"many":[{{value}},{{value}}],"deep":[[{{value}}]],"named":{"a":{{value}}},"extra":1}""";

        Assert.Equal(json, Run(json, RoundTrip, Tiny.Model(
            "Thing",
            Tiny.Property("One", "one", type, Presence.Required),
            Tiny.Property("Many", "many", Tiny.List(type)),
            Tiny.Property("Deep", "deep", Tiny.List(Tiny.List(type)), Presence.Always),
            Tiny.Property("Named", "named", Tiny.Map(type)))));
    }

    [Fact]
    public void Classes_nest_and_recur()
    {
        const string json = """{"child":{"child":{"name":"c"},"name":"b"},"children":[{"name":"d"}],"by_name":{"e":{"name":"e"}},"name":"a"}""";

        Assert.Equal(json, Run(json, RoundTrip, Tiny.Model(
            "Thing",
            Tiny.Property("Child", "child", Tiny.Class("Thing")),
            Tiny.Property("Children", "children", Tiny.List(Tiny.Class("Thing"))),
            Tiny.Property("ByName", "by_name", Tiny.Map(Tiny.Class("Thing"))),
            Tiny.Property("Name", "name", Tiny.Text))));
    }

    [Theory]
    [InlineData("new Thing()", "{}")]
    [InlineData("new Thing { A = null }", "{\"a\":null}")]
    [InlineData("new Thing { A = null, B = null }", "{\"a\":null}")]
    [InlineData("new Thing { A = \"x\" }", "{\"a\":\"x\"}")]
    public void Null_is_sent_when_it_was_assigned(string expression, string expected) => Assert.Equal(expected, Run(
        "{}",
        $$"""var thing = {{expression}}; return JsonSerializer.Serialize(thing);""",
        Tiny.Model("Thing", Tiny.Property("A", "a", Tiny.Text) with { TracksNull = true }, Tiny.Property("B", "b", Tiny.Text))));

    [Fact]
    public void A_null_taken_back_is_not_sent() => Assert.Equal("{\"a\":\"x\"}", Run(
        "{}",
        """var thing = new Thing { A = null }; thing.A = "x"; return JsonSerializer.Serialize(thing);""",
        Tiny.Model("Thing", Tiny.Property("A", "a", Tiny.Text) with { TracksNull = true })));

    [Fact]
    public void A_list_that_is_always_there_is_never_null() => Assert.Equal("0", Run(
        """{"items":null}""",
        "return JsonSerializer.Deserialize<Thing>(Json)!.Items.Count.ToString();",
        Tiny.Model("Thing", Tiny.Property("Items", "items", Tiny.List(Tiny.Text), Presence.Always))));

    [Fact]
    public void Tags_are_written_and_not_kept_as_unknown() => Assert.Equal("""{"kind":"thing","a":1}0""", Run(
        """{"a":1,"kind":"other"}""",
        "var thing = JsonSerializer.Deserialize<Thing>(Json)!; return JsonSerializer.Serialize(thing) + thing.AdditionalProperties.Count;",
        Tiny.Model("Thing", Tiny.Property("Kind", "kind", Tiny.Text) with { Constant = "thing" }, Tiny.Property("A", "a", Tiny.Int32))));

    [Fact]
    public void Odd_names_survive()
    {
        const string json = """{"a\u0022b\\c":1,"metadata->id":2,"d.e[f]":3,"größe":4,"@type":5,"🚀":6}""";
        string[] names = ["a\"b\\c", "metadata->id", "d.e[f]", "größe", "@type", "🚀"];

        Assert.Equal("1 2 3 4 5 6, 0", Run(
            json.Replace("\\u0022", "\\\"", StringComparison.Ordinal),
            "var t = JsonSerializer.Deserialize<Thing>(Json)!; return $\"{t.P0} {t.P1} {t.P2} {t.P3} {t.P4} {t.P5}, {t.AdditionalProperties.Count}\";",
            Tiny.Model("Thing", [.. names.Select(static (name, i) => Tiny.Property("P" + i, name, Tiny.Int32))])));
    }

    [Fact]
    public void A_name_with_a_line_feed_does_not_shift_the_others() => Assert.Equal("2", Run(
        """{"b":2}""",
        "return JsonSerializer.Deserialize<Thing>(Json)!.B.ToString()!;",
        Tiny.Model("Thing", Tiny.Property("A", "a\nc", Tiny.Int32), Tiny.Property("B", "b", Tiny.Int32))));

    [Fact]
    public void Enums_are_open() => Assert.Equal("True True False violet {\"colour\":\"violet\",\"all\":[\"red\"]}", Run(
        """{"colour":"violet","all":["red"]}""",
        """
        var thing = JsonSerializer.Deserialize<Thing>(Json)!;
        Colour red = "red";
        return $"{ReferenceEquals(thing.All![0], Colour.Red)} {red == "red"} {thing.Colour!.IsKnown} {thing.Colour} {JsonSerializer.Serialize(thing)}";
        """,
        Tiny.Model("Thing", Tiny.Property("Colour", "colour", Tiny.Enum("Colour")), Tiny.Property("All", "all", Tiny.List(Tiny.Enum("Colour")))),
        Tiny.EnumOf("Colour", "red", "green")));

    private static string Run(string json, string body, params TypeModel[] types) =>
        TestCompilation.Run(Tiny.Emit(types), body, json);
}
