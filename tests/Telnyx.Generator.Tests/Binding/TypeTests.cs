using Telnyx.Generator.Model;
using Xunit;

namespace Telnyx.Generator.Tests.Binding;

/// <summary>Which C# type a schema becomes, one schema each, seen as the member of a response.</summary>
public sealed class TypeTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "String")]
    [InlineData("""{"type":"string","format":"uuid"}""", "String")]
    [InlineData("""{"type":"string","format":"date-time"}""", "DateTime")]
    [InlineData("""{"type":"string","format":"date"}""", "Date")]
    [InlineData("""{"type":"string","format":"binary"}""", "String")]
    [InlineData("""{"type":"boolean"}""", "Boolean")]
    [InlineData("""{"type":"integer"}""", "Int64")]
    [InlineData("""{"type":"integer","format":"int32"}""", "Int32")]
    [InlineData("""{"type":"integer","minimum":0,"maximum":100}""", "Int32")]
    [InlineData("""{"type":"integer","maximum":100}""", "Int64")]
    [InlineData("""{"type":"integer","exclusiveMinimum":0,"maximum":100}""", "Int32")]
    [InlineData("""{"type":"integer","format":"int32","maximum":3000000000}""", "Int64")]
    [InlineData("""{"type":"integer","format":"uint32"}""", "Int64")]
    [InlineData("""{"type":"integer","maximum":9223372036854776000}""", "Int64")]
    [InlineData("""{"type":"integer","maximum":3000000000}""", "Int64")]
    [InlineData("""{"type":"number"}""", "Double")]
    [InlineData("""{"type":["integer","number"]}""", "Double")]
    [InlineData("""{"type":["string","null"]}""", "String")]
    [InlineData("""{"type":["string","integer"]}""", "ThingPlace")]
    [InlineData("""{"type":["string","array","null"],"items":{"type":"string"}}""", "ThingPlace")]
    [InlineData("""{"type":["string","object"],"properties":{"a":{"type":"string"}}}""", "ThingPlace")]
    [InlineData("""{"type":["string","integer"],"oneOf":[{"type":"string","minLength":1},{"type":"integer"}]}""", "ThingPlace")]
    [InlineData("""{"type":["object","array"]}""", "ThingPlace")]
    [InlineData("""{}""", "Json")]
    [InlineData("""{"type":"object"}""", "Map<Json>")]
    [InlineData("""{"type":"object","additionalProperties":true}""", "Map<Json>")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"}}""", "Map<Int64>")]
    [InlineData("""{"type":"array"}""", "List<Json>")]
    [InlineData("""{"type":"array","items":{"type":"array","items":{"type":"string"}}}""", "List<List<String>>")]
    [InlineData("""{"type":"string","enum":["only"]}""", "String")]
    [InlineData("""{"type":"integer","enum":[8000,16000]}""", "Int64")]
    [InlineData("""{"type":"boolean","enum":[true,false]}""", "Boolean")]
    [InlineData("""{"enum":["a","b"]}""", "ThingPlace")]
    [InlineData("""{"type":"string","enum":["a","b",null]}""", "ThingPlace")]
    [InlineData("""{"allOf":[{"type":"string"}]}""", "String")]
    [InlineData("""{"oneOf":[{"type":"integer"}]}""", "Int64")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"null"}]}""", "String")]
    [InlineData("""{"anyOf":[{"type":"string","format":"date-time"},{"type":"string"}]}""", "String")]
    [InlineData("""{"anyOf":[{"type":"integer"},{"type":"number"}]}""", "Double")]
    [InlineData("""{"anyOf":[{"type":"string","enum":["a","b"]},{"type":"string"}]}""", "ThingPlace")]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]}""", "ThingPlace")]
    [InlineData("""{"oneOf":[{"type":"array","items":{"type":"integer"}},{"type":"array","items":{"type":"string"}}]}""", "Json")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", "ThingPlace")]
    public void A_schema_is_a_type(string schema, string expected) => Assert.Equal(expected, BoundSdk.Text(Bind(schema).Property("Thing", "place").Type));

    [Theory]
    [InlineData("""{"type":"string","enum":["a","b"]}""")]
    [InlineData("""{"type":"string","enum":["a","b","b"]}""")]
    [InlineData("""{"type":"string","enum":["a",null,"b"]}""")]
    [InlineData("""{"type":["string","null"],"enum":[null,"a","b"]}""")]
    public void An_enum_keeps_its_values_once(string schema) =>
        Assert.Equal(["a", "b"], Bind(schema).Type<EnumModel>("ThingPlace").Values.Select(static value => value.WireValue));

    [Fact]
    public void One_value_beside_null_is_a_choice() =>
        Assert.Equal(["a"], Bind("""{"type":["string","null"],"enum":["a",null]}""").Type<EnumModel>("ThingPlace").Values.Select(static value => value.WireValue));

    [Fact]
    public void A_union_of_text_and_list_has_both_cases() => Assert.Equal(
        "String String, Strings List<String>",
        Cases(Bind("""{"oneOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]}""").Type<UnionModel>("ThingPlace")));

    [Theory]
    [InlineData("""{"type":"string"},{"type":"string","enum":["a","b"]},{"type":"array","items":{"type":"string"}}""")]
    [InlineData("""{"type":"string","enum":["a","b"]},{"type":"string"},{"type":"array","items":{"type":"string"}}""")]
    public void An_enum_beside_text_is_one_case_in_either_order(string cases) =>
        Assert.Equal(2, Bind("{\"oneOf\":[" + cases + "]}").Type<UnionModel>("ThingPlace").Cases.Count);

    [Fact]
    public void Unions_of_unions_are_one() => Assert.Equal(
        "String String, Boolean Boolean, Strings List<String>",
        Cases(Bind("""{"anyOf":[{"oneOf":[{"type":"string"},{"type":"boolean"}]},{"oneOf":[{"type":"boolean"},{"type":"array","items":{"type":"string"}}]}]}""").Type<UnionModel>("ThingPlace")));

    [Fact]
    public void One_to_four_parts_are_folded_into_one_class()
    {
        for (var count = 1; count <= 4; count++)
        {
            var parts = string.Join(',', Enumerable.Range(0, count).Select(static i => "{\"type\":\"object\",\"required\":[\"m" + i + "\"],\"properties\":{\"m" + i + "\":{\"type\":\"string\"}}}"));

            Assert.Equal(string.Join(", ", Enumerable.Range(0, count).Select(static i => $"m{i} String")), Bind("{\"allOf\":[" + parts + "]}").Members("ThingPlace"));
        }
    }

    [Fact]
    public void A_part_beside_own_members_adds_to_them() => Assert.Equal(
        "b? String, a? String",
        Bind("""{"allOf":[{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"integer"}}}],"properties":{"b":{"type":"string"}}}""").Members("ThingPlace"));

    [Fact]
    public void A_component_that_merely_names_another_is_the_other() => Assert.Equal(
        "Real Thing",
        Bind("""{"$ref":"#/components/schemas/Alias"}""", static document => document.Schema("Alias", """{"$ref":"#/components/schemas/Real"}""").Schema("Real", """{"type":"object","properties":{"x":{"type":"string"}}}""")).TypeNames);

    [Fact]
    public void A_schema_may_contain_itself()
    {
        var sdk = Bind("""{"$ref":"#/components/schemas/Node"}""", static document => document.Schema("Node", """{"type":"object","properties":{"next":{"$ref":"#/components/schemas/Node"},"all":{"type":"array","items":{"$ref":"#/components/schemas/Node"}}}}"""));

        Assert.Equal("next? Node, all? List<Node>", sdk.Members("Node"));
    }

    [Theory]
    [InlineData("""{"$ref":"#/components/schemas/A"}""")]
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/A"}]}""")]
    [InlineData("""{"type":"array","items":{"$ref":"#/components/schemas/A"}}""")]
    [InlineData("""{"oneOf":[{"$ref":"#/components/schemas/A"},{"type":"string"}]}""")]
    public void A_schema_that_is_nothing_but_itself_ends(string schema)
    {
        var document = new TinyDocument().Get("/things/{id}", """{"type":"object","properties":{"place":{"$ref":"#/components/schemas/A"}}}""").Schema("A", schema);

        var sdk = BoundSdk.OfFlawed(document);

        Assert.True(sdk.Operations.Any(), string.Join('\n', sdk.Diagnostics));
    }

    [Fact]
    public void References_that_go_round_in_a_circle_are_free_form()
    {
        var document = new TinyDocument().Get("/things/{id}", """{"type":"object","properties":{"data":{"type":"object","properties":{"place":{"$ref":"#/components/schemas/A"}}}}}""")
            .Schema("A", """{"$ref":"#/components/schemas/B"}""").Schema("B", """{"$ref":"#/components/schemas/C"}""").Schema("C", """{"$ref":"#/components/schemas/A"}""");

        var sdk = BoundSdk.OfFlawed(document);

        Assert.StartsWith("TLX0004 tiny.json(", Assert.Single(sdk.Diagnostics), StringComparison.Ordinal);
        Assert.Equal("place? Json", sdk.Members("Thing"));
    }

    [Fact]
    public void Equal_inline_schemas_are_one_type() => Assert.Equal(
        "Thing ThingLeft",
        BoundSdk.Of(new TinyDocument().Get("/things/{id}", """{"type":"object","properties":{"data":{"type":"object","properties":{"left":{"type":"object","properties":{"x":{"type":"integer"}}},"right":{"type":"object","properties":{"x":{"type":"integer"}}}}}}}""")).TypeNames);

    private static string Cases(UnionModel union) => string.Join(", ", union.Cases.Select(static item => item.Name + " " + BoundSdk.Text(item.Type)));

    private static BoundSdk Bind(string schema, Func<TinyDocument, TinyDocument>? more = null)
    {
        var document = new TinyDocument().Get("/things/{id}", "{\"type\":\"object\",\"properties\":{\"data\":{\"type\":\"object\",\"properties\":{\"place\":" + schema + "}}}}");
        return BoundSdk.Of(more is null ? document : more(document));
    }
}
