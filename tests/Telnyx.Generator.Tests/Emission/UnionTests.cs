using Telnyx.Generator.Model;
using Xunit;

namespace Telnyx.Generator.Tests.Emission;

/// <summary>What emitted unions do through the real runtime.</summary>
public sealed class UnionTests
{
    private static readonly UnionModel s_to = new("To", Tiny.Doc("To."), new([new("String", Tiny.Text), new("Strings", Tiny.List(Tiny.Text))]));

    private static readonly TypeModel[] s_shapes =
    [
        new TaggedUnionModel("Shape", Tiny.Doc("A shape."), "kind", new([new("circle", "Circle"), new("round", "Circle"), new("square", "Square")]), "UnknownShape"),
        Tiny.Model("Circle", Tiny.Property("Kind", "kind", Tiny.Text), Tiny.Property("Radius", "radius", Tiny.Int32)) with { BaseType = "Shape" },
        Tiny.Model("Square", Tiny.Property("Kind", "kind", Tiny.Text) with { Constant = "square" }, Tiny.Property("Side", "side", Tiny.Int32)) with { BaseType = "Shape" },
    ];

    [Theory]
    [InlineData("To = \"1\"", """{"to":"1"}""")]
    [InlineData("To = new[] { \"1\", \"2\" }", """{"to":["1","2"]}""")]
    [InlineData("To = new List<string> { \"1\" }", """{"to":["1"]}""")]
    [InlineData("To = [\"1\", \"2\"]", """{"to":["1","2"]}""")]
    [InlineData("To = []", """{"to":[]}""")]
    [InlineData("", "{}")]
    public void Text_or_list_is_pleasant_to_set(string initializer, string expected) => Assert.Equal(expected, TestCompilation.Run(
        Tiny.Emit(s_to, Tiny.Model("Thing", Tiny.Property("To", "to", Tiny.Union("To")))),
        $"return JsonSerializer.Serialize(new Thing {{ {initializer} }});"));

    [Theory]
    [InlineData("\"1\"", "string 1")]
    [InlineData("[\"1\",\"2\"]", "list 2")]
    [InlineData("{\"a\":1}", "json {\"a\":1}")]
    [InlineData("5", "json 5")]
    public void Text_or_list_is_read(string json, string expected) => Assert.Equal(expected, TestCompilation.Run(
        Tiny.Emit(s_to),
        """
        var to = JsonSerializer.Deserialize<To>(Json);
        return to.TryGetString(out var text) ? "string " + text : to.TryGetStrings(out var list) ? "list " + list.Count : to.TryGetJson(out var raw) ? "json " + raw : "nothing";
        """,
        json));

    [Theory]
    [InlineData("\"red\"", "Colour red")]
    [InlineData("\"mauve\"", "String mauve")]
    [InlineData("7", "Double 7")]
    [InlineData("true", "Boolean True")]
    [InlineData("{\"host\":\"h\",\"port\":1}", "Sip")]
    [InlineData("{\"digits\":\"1\",\"port\":1}", "Phone")]
    [InlineData("null", "nothing")]
    public void The_token_and_the_members_tell_the_case(string json, string expected)
    {
        var cases = new UnionCaseModel[]
        {
            new("String", Tiny.Text), new("Colour", Tiny.Enum("Colour")), new("Double", Tiny.Scalar(TypeKind.Double)), new("Boolean", Tiny.Scalar(TypeKind.Boolean)),
            new("Phone", Tiny.Class("Phone")), new("Sip", Tiny.Class("Sip")),
        };
        var emitted = Tiny.Emit(
            new UnionModel("Target", Tiny.Doc("A target."), new(cases)),
            Tiny.EnumOf("Colour", "red"),
            Tiny.Model("Phone", Tiny.Property("Digits", "digits", Tiny.Text)),
            Tiny.Model("Sip", Tiny.Property("Host", "host", Tiny.Text), Tiny.Property("Port", "port", Tiny.Int32)));

        Assert.Equal(expected, TestCompilation.Run(emitted, """
            var target = JsonSerializer.Deserialize<Target>(Json);
            if (JsonSerializer.Serialize(target) != Json) return JsonSerializer.Serialize(target);
            return target.TryGetColour(out var colour) ? $"Colour {colour}" : target.TryGetString(out var text) ? $"String {text}"
                : target.TryGetDouble(out var number) ? $"Double {number}" : target.TryGetBoolean(out var flag) ? $"Boolean {flag}"
                : target.TryGetPhone(out _) ? "Phone" : target.TryGetSip(out _) ? "Sip" : "nothing";
            """, json));
    }

    [Fact]
    public void Text_becomes_the_enum_where_there_is_no_text() => Assert.Equal("True", TestCompilation.Run(
        Tiny.Emit(
            Tiny.EnumOf("Colour", "red"),
            new UnionModel("Paint", Tiny.Doc("Paint."), new([new("Colour", Tiny.Enum("Colour")), new("Int32", Tiny.Int32)]))),
        """Paint paint = "red"; return (paint.TryGetColour(out var colour) && colour == Colour.Red).ToString();"""));

    [Theory]
    [InlineData("""{"kind":"circle","radius":2}""", "Circle")]
    [InlineData("""{"kind":"round","radius":2}""", "Circle")]
    [InlineData("""{"kind":"square","side":3}""", "Square")]
    [InlineData("""{"kind":"star","points":5,"deep":{"a":[1]}}""", "UnknownShape")]
    public void The_tag_tells_the_class_and_all_survive(string json, string expected) => Assert.Equal(expected + json, TestCompilation.Run(
        Tiny.Emit(s_shapes),
        "var shape = JsonSerializer.Deserialize<Shape>(Json)!; return shape.GetType().Name + JsonSerializer.Serialize(shape);",
        json));

    [Fact]
    public void No_tag_and_an_unknown_one_are_told() => Assert.Equal("UnknownShape star", TestCompilation.Run(
        Tiny.Emit(s_shapes),
        """
        var star = (UnknownShape)JsonSerializer.Deserialize<Shape>("{\"kind\":\"star\"}")!;
        return JsonSerializer.Deserialize<Shape>("{\"side\":3}")!.GetType().Name + " " + star.Tag;
        """));
}
