using Telnyx.Generator.Model;
using Xunit;

namespace Telnyx.Generator.Tests.Emission;

/// <summary>Shapes at the edge of what the model can say.</summary>
public sealed class OddShapesTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "enum alone", "Enum" },
        { "time alone", "DateTime" },
        { "date and number", "Date,Int64" },
        { "all numbers", "Int32,Int64,Double" },
        { "all", "String,Boolean,Int32,Int64,Double,DateTime,Date,Json,Model,Enum,Union,List,Map" },
        { "map alone", "Map" },
        { "union alone", "Union" },
        { "JSON alone", "Json" },
        { "nothing", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_union_of(string name, string kinds)
    {
        var cases = kinds.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static kind => new UnionCaseModel(kind, TypeOf(Enum.Parse<TypeKind>(kind)))).ToEquatableArray();
        TestCompilation.Check(Tiny.Emit(
            new UnionModel("Either", Tiny.Doc($"A union of {name}."), cases),
            new UnionModel("Other", Tiny.Doc("Another."), new([new("Boolean", Tiny.Scalar(TypeKind.Boolean))])),
            Tiny.Model("Inner"),
            Tiny.EnumOf("Colour", "red"),
            Tiny.Model("Holder", Tiny.Property("A", "a", Tiny.Union("Either")), Tiny.Property("B", "b", Tiny.Union("Either"), Presence.Always), Tiny.Property("C", "c", Tiny.List(Tiny.Union("Either"))))));
    }

    [Theory]
    [InlineData("Int32")]
    [InlineData("Enum")]
    [InlineData("Model")]
    [InlineData("List")]
    public void A_union_with_a_list_of(string kind) => TestCompilation.Check(Tiny.Emit(
        new UnionModel("Either", Tiny.Doc("A union."), new([new("Items", Tiny.List(TypeOf(Enum.Parse<TypeKind>(kind)))), new("String", Tiny.Text)])),
        Tiny.Model("Inner"),
        Tiny.EnumOf("Colour", "red")));

    [Fact]
    public void Empty_enums_unions_and_classes() => TestCompilation.Check(Tiny.Emit(
        Tiny.EnumOf("Nothing"),
        new TaggedUnionModel("Shape", Tiny.Doc("A shape."), "kind", default, "UnknownShape"),
        Tiny.Model("Tag", Tiny.Property("Kind", "kind", Tiny.Text) with { Constant = "tag" }),
        Tiny.Model("Empty")));

    [Fact]
    public void A_union_with_tags_can_be_a_case_of_another()
    {
        var json = """{"kind":"round","form":"circle","radius":2}""";
        var emitted = Tiny.Emit(
            new TaggedUnionModel("Shape", Tiny.Doc("A shape."), "kind", new([new("round", "RoundShape")]), "UnknownShape"),
            new TaggedUnionModel("RoundShape", Tiny.Doc("A round shape."), "form", new([new("circle", "Circle")]), "UnknownRoundShape") { BaseType = "Shape" },
            Tiny.Model("Circle", Tiny.Property("Kind", "kind", Tiny.Text), Tiny.Property("Form", "form", Tiny.Text), Tiny.Property("Radius", "radius", Tiny.Int32)) with { BaseType = "RoundShape" });

        Assert.Equal("Circle" + json, TestCompilation.Run(
            emitted, "var shape = JsonSerializer.Deserialize<Shape>(Json)!; return shape.GetType().Name + JsonSerializer.Serialize(shape);", json));
    }

    [Fact]
    public void Body_and_parameters_in_one_request() => Assert.Equal("""{"a":"x"}""", TestCompilation.Run(
        Tiny.Emit(Tiny.Model(
            "Thing",
            Tiny.Query("Q", "q", Tiny.Text) with { Presence = Presence.Required },
            Tiny.Property("A", "a", Tiny.Text) with { TracksNull = true },
            Tiny.Property("K", "X-K", Tiny.List(Tiny.Text)) with { Location = MemberLocation.Header },
            Tiny.Query("T", "t", Tiny.Int32) with { Constant = "5" })),
        """return JsonSerializer.Serialize(new Thing { Q = "q", A = "x", K = ["k"] });"""));

    [Fact]
    public void Many_required_members_and_names_that_are_keywords() => TestCompilation.Check(Tiny.Emit(
        Tiny.Service("ThingsService", Tiny.Operation("DoAsync", "PURGE", "{class}/{event}", null, new(ResponseKind.Nothing)) with
        {
            PathParameters = new([new("class", "class", Tiny.Text, Tiny.Doc("The class.")), new("event", "event", Tiny.Int32, Tiny.Doc("The event."))]),
        }),
        Tiny.Model("Thing", [.. Enumerable.Range(0, 30).Select(static i => Tiny.Property($"Member{i}", $"member_{i}", i % 2 == 0 ? Tiny.Text : Tiny.Int32, Presence.Required))])));

    private static TypeRef TypeOf(TypeKind kind) => kind switch
    {
        TypeKind.Model => Tiny.Class("Inner"),
        TypeKind.Enum => Tiny.Enum("Colour"),
        TypeKind.Union => Tiny.Union("Other"),
        TypeKind.List => Tiny.List(Tiny.Int32),
        TypeKind.Map => Tiny.Map(Tiny.Text),
        _ => Tiny.Scalar(kind),
    };
}
