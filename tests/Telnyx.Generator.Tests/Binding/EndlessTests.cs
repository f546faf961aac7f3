using System.Diagnostics;
using Telnyx.Generator.Tests.Emission;
using Xunit;

namespace Telnyx.Generator.Tests.Binding;

/// <summary>Schemas that contain themselves, fan out or form long chains: neither endless work nor an overflow of the stack, and code that compiles.</summary>
public sealed class EndlessTests
{
    private const int Links = 12_000;
    private const int References = 20_000;

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    [Fact]
    public void A_schema_that_contains_itself_several_times() =>
        Assert.Equal("x? String", Check(new TinyDocument().Schema("A", """{"allOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/A"},{"type":"object","properties":{"x":{"type":"string"}}}]}""")).Members("A"));

    [Fact]
    public void Schemas_that_are_reached_on_a_million_ways()
    {
        var document = new TinyDocument().Schema("L24", """{"type":"object","properties":{"x":{"type":"string"}}}""").Schema("A", """{"$ref":"#/components/schemas/L0"}""");
        for (var i = 0; i < 24; i++)
        {
            document.Schema($"L{i}", $$"""{"allOf":[{"$ref":"#/components/schemas/L{{i + 1}}"},{"allOf":[{"$ref":"#/components/schemas/L{{i + 1}}"}]},{"$ref":"#/components/schemas/L{{i + 1}}"}],"properties":{"p{{i}}":{"type":"string"} } }""");
        }

        Assert.Contains("p0? String", Check(document).Members("L0"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_thousands_of_schemas()
    {
        var document = new TinyDocument().Schema($"C{Links}", """{"type":"object","properties":{"end":{"type":"string"}}}""").Schema("A", """{"$ref":"#/components/schemas/C0"}""");
        for (var i = 0; i < Links; i++)
        {
            document.Schema($"C{i}", $$"""{"type":"object","properties":{"next":{"$ref":"#/components/schemas/C{{i + 1}}"} } }""");
        }

        var sdk = BoundSdk.Of(With(document));

        Assert.Equal(Links + 1, sdk.Types.Count());
        Assert.Equal("end? String", sdk.Members($"C{Links}"));
    }

    [Fact]
    public void A_chain_of_thousands_of_references()
    {
        var document = new TinyDocument().Schema($"C{References}", """{"type":"object","properties":{"end":{"type":"string"}}}""").Schema("A", """{"$ref":"#/components/schemas/C0"}""");
        for (var i = 0; i < References; i++)
        {
            document.Schema($"C{i}", $$"""{"$ref":"#/components/schemas/C{{i + 1}}"}""");
        }

        Assert.Equal($"C{References}", BoundSdk.Of(With(document)).TypeNames);
    }

    [Fact]
    public void Each_link_of_a_chain_of_references_is_followed_once()
    {
        var time = Stopwatch.StartNew();
        var members = string.Join(',', Enumerable.Range(0, References).Select(static i => $$"""
            "m{{i}}":{"$ref":"#/components/schemas/C{{i}}"}
            """));
        var document = new TinyDocument().Schema($"C{References}", """{"type":"string"}""").Schema("A", $$"""{"type":"object","properties":{ {{members}} } }""");
        for (var i = 0; i < References; i++)
        {
            document.Schema($"C{i}", $$"""{"$ref":"#/components/schemas/C{{i + 1}}"}""");
        }

        Assert.Equal(References, BoundSdk.Of(With(document)).Class("A").Properties.Count);
        Assert.True(time.Elapsed < s_limit, $"It took {time.Elapsed}.");
    }

    [Fact]
    public void References_that_only_lead_to_one_another_lead_nowhere()
    {
        var sdk = BoundSdk.OfFlawed(With(new TinyDocument().Schema("A", """{"$ref":"#/components/schemas/B"}""").Schema("B", """{"$ref":"#/components/schemas/C"}""").Schema("C", """{"$ref":"#/components/schemas/B"}""")));

        Assert.StartsWith("TLX0004 ", Assert.Single(sdk.Diagnostics), StringComparison.Ordinal);
        Assert.Equal(Model.TypeKind.Json, sdk.Operation().Request!.Type.Kind);
    }

    [Theory]
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/A"}]}""", """{"allOf":[{"$ref":"#/components/schemas/A"}]}""")]
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/A"}]}""", """{"type":"object","properties":{"k":{"type":"string"}}}""")]
    [InlineData("""{"oneOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/C"}]}""", """{"oneOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"}]}""")]
    [InlineData("""{"$ref":"#/components/schemas/C"}""", """{"$ref":"#/components/schemas/B"}""")]
    public void A_union_whose_cases_are_itself(string b, string c) => Check(new TinyDocument()
        .Schema("A", """{"oneOf":[{"$ref":"#/components/schemas/B"},{"$ref":"#/components/schemas/C"}],"discriminator":{"propertyName":"k"}}""").Schema("B", b).Schema("C", c)
        .Send("POST", "/b", """{"$ref":"#/components/schemas/B"}""").Send("POST", "/c", """{"$ref":"#/components/schemas/C"}"""));

    [Theory]
    [InlineData("""{"$ref":"#/components/schemas/B"}""")]
    [InlineData("""{"$ref":"#/components/schemas/B/properties/x/properties"}""")]
    public void A_union_of_references_that_lead_nowhere(string b) => Assert.DoesNotContain(
        BoundSdk.OfFlawed(With(new TinyDocument().Schema("A", """{"anyOf":[{"$ref":"#/components/schemas/B"},{"type":"string"}]}""").Schema("B", b))).Diagnostics,
        static text => text.StartsWith("TLX0010", StringComparison.Ordinal));

    [Fact]
    public void Headers_that_hold_one_another() => Check(new TinyDocument().Operation("GET", "/b", Holding("c", "d")).Operation("GET", "/c", Holding("d", "b")).Operation("GET", "/d", Holding("b", "c")));

    private static string Holding(string first, string second) => $$"""
        {"responses":{"200":{"description":"x","headers":{"H":{"content":{"x/y":{"encoding":{"p":{"headers":{
          "F":{"$ref":"#/paths/~1{{first}}/get/responses/200/headers/H"},"G":{"$ref":"#/paths/~1{{second}}/get/responses/200/headers/H"} } } } } } } } } } }
        """;

    private static TinyDocument With(TinyDocument document) => document.Send("PUT", "/a", """{"$ref":"#/components/schemas/A"}""");

    private static BoundSdk Check(TinyDocument document)
    {
        var time = Stopwatch.StartNew();
        var text = With(document).ToString();
        var run = GeneratorRun.Of(new InputFile("tiny.json", text));

        Assert.True(time.Elapsed < s_limit, $"It took {time.Elapsed}.");
        Assert.Null(run.Result.Exception);
        TestCompilation.Check([.. run.Sources.Values]);
        return BoundSdk.Of(("tiny.json", text));
    }
}
