using Telnyx.Generator.Model;
using Xunit;

namespace Telnyx.Generator.Tests.Binding;

/// <summary>Members of one value: a text is written by the client, anything else keeps its JSON type.</summary>
public sealed class ConstantTests
{
    [Theory]
    [InlineData("""{"const":"fixed"}""", "fixed", nameof(TypeKind.String))]
    [InlineData("""{"type":"string","const":"fixed"}""", "fixed", nameof(TypeKind.String))]
    [InlineData("""{"type":"string","enum":["fixed"]}""", "fixed", nameof(TypeKind.String))]
    [InlineData("""{"const":5}""", null, nameof(TypeKind.Json))]
    [InlineData("""{"type":"integer","const":5}""", null, nameof(TypeKind.Int64))]
    [InlineData("""{"type":"number","const":1.5}""", null, nameof(TypeKind.Double))]
    [InlineData("""{"const":true}""", null, nameof(TypeKind.Json))]
    [InlineData("""{"type":"boolean","const":true}""", null, nameof(TypeKind.Boolean))]
    [InlineData("""{"type":"boolean","enum":[true]}""", null, nameof(TypeKind.Boolean))]
    public void Only_a_text_is_written_by_itself(string schema, string? constant, string kind)
    {
        var property = Bind(schema);

        Assert.Equal((constant, kind), (property.Constant, property.Type.Kind.ToString()));
    }

    [Fact]
    public void A_text_that_reads_as_a_number_stays_a_text() => Assert.Equal("5", Bind("""{"const":"5"}""").Constant);

    private static PropertyModel Bind(string schema) => BoundSdk.Of(new TinyDocument().Send("POST", "/things", $$"""{"type":"object","required":["a"],"properties":{"a":{{schema}},"b":{"type":"string"} } }"""))
        .Property("CreateThingRequest", "a");
}
