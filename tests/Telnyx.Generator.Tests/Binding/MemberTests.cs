using Telnyx.Generator.Model;
using Xunit;

namespace Telnyx.Generator.Tests.Binding;

/// <summary>Required, optional, null: what a member is, by where its class travels.</summary>
public sealed class MemberTests
{
    private const string Body = """{"type":"object","required":["a","c","ghost"],"properties":{"a":{"type":"string"},"b":{"type":"string"},"c":{"type":["string","null"]},"d":{"type":["string","null"]}}}""";

    [Fact]
    public void What_the_document_requires_is_required_of_callers() => Assert.Equal("a! String, b? String, c! String, d? String", BoundSdk.Of(new TinyDocument().Send("POST", "/things", Body)).Members("CreateThingRequest"));

    [Fact]
    public void What_the_api_promises_is_always_there() => Assert.Equal("a String, b? String, c? String, d? String", BoundSdk.Of(new TinyDocument().Get("/things/{id}", Body)).Members("ThingResponse"));

    [Fact]
    public void A_schema_that_travels_both_ways_keeps_what_callers_must_set()
    {
        var sdk = BoundSdk.Of(new TinyDocument().Send("POST", "/things", """{"type":"object","properties":{"t":{"$ref":"#/components/schemas/T"}}}""").Get("/things/{id}", """{"$ref":"#/components/schemas/T"}""").Schema("T", Body));

        Assert.Equal("a! String, b? String, c! String, d? String", sdk.Members("T"));
    }

    [Theory]
    [InlineData("POST", "c d")]
    [InlineData("PATCH", "b c d")]
    [InlineData("PUT", "b c d")]
    public void Null_is_remembered_where_it_says_something(string method, string expected)
    {
        var model = Assert.Single(BoundSdk.Of(new TinyDocument().Send(method, "/things/{id}", Body)).Types.OfType<ClassModel>());

        Assert.Equal(expected, string.Join(' ', model.Properties.Where(static property => property.TracksNull).Select(static property => property.WireName)));
    }

    [Theory]
    [InlineData("client_state", """{"type":"string"}""", TypeKind.ClientState)]
    [InlineData("target_leg_client_state", """{"type":["string","null"],"contentEncoding":"base64"}""", TypeKind.ClientState)]
    [InlineData("client_state", """{"type":"object"}""", TypeKind.Map)]
    [InlineData("client_state", """{"type":"string","enum":["a","b"]}""", TypeKind.Enum)]
    [InlineData("client_states", """{"type":"string","contentEncoding":"base64"}""", TypeKind.String)]
    public void The_name_of_a_text_makes_it_a_client_state(string name, string schema, object expected) => Assert.Equal(
        (TypeKind)expected,
        BoundSdk.Of(new TinyDocument().Send("POST", "/things", "{\"type\":\"object\",\"properties\":{\"" + name + "\":" + schema + "}}")).Property("CreateThingRequest", name).Type.Kind);

    [Fact]
    public void Null_is_not_remembered_in_responses() =>
        Assert.DoesNotContain(BoundSdk.Of(new TinyDocument().Get("/things/{id}", Body)).Class("ThingResponse").Properties, static property => property.TracksNull);

    [Theory]
    [InlineData("""{"type":"string","readOnly":true}""", Presence.Optional)]
    [InlineData("""{"type":"string"}""", Presence.Required)]
    public void Callers_need_not_set_what_only_the_api_sets(string schema, object expected) => Assert.Equal(
        (Presence)expected,
        BoundSdk.Of(new TinyDocument().Send("POST", "/things", "{\"type\":\"object\",\"required\":[\"a\"],\"properties\":{\"a\":" + schema + "}}")).Property("CreateThingRequest", "a").Presence);

    [Theory]
    [InlineData("""{"type":"string","enum":["whatsapp"]}""", "whatsapp")]
    [InlineData("""{"const":"whatsapp"}""", "whatsapp")]
    [InlineData("""{"type":"string","enum":["a","b"]}""", null)]
    public void A_required_member_with_one_value_is_written_for_callers(string schema, string? expected) => Assert.Equal(
        expected,
        BoundSdk.Of(new TinyDocument().Send("POST", "/things", "{\"type\":\"object\",\"required\":[\"a\"],\"properties\":{\"a\":" + schema + "}}")).Property("CreateThingRequest", "a").Constant);

    [Fact]
    public void Deprecation_words_limits_and_examples_are_kept()
    {
        var property = BoundSdk.Of(new TinyDocument().Send("POST", "/things", """{"type":"object","properties":{"rate":{"type":"integer","deprecated":true,"description":"The rate.\n\nMore.","minimum":1,"maximum":9,"default":5,"example":7}}}""")).Property("CreateThingRequest", "rate");

        Assert.True(property.IsDeprecated);
        Assert.Equal("The rate.", property.Documentation.Summary);
        Assert.Equal("More.", property.Documentation.Remarks);
        Assert.Contains("From 1 to 9. Default: `5`.", property.Documentation.Constraints, StringComparison.Ordinal);
        Assert.Equal("7", property.Documentation.Example);
    }

    [Fact]
    public void A_default_or_example_of_null_is_not_worth_a_word()
    {
        var documentation = BoundSdk.Of(new TinyDocument().Send("POST", "/things", """{"type":"object","properties":{"a":{"type":["string","null"],"default":null,"example":null}}}""")).Property("CreateThingRequest", "a").Documentation;

        Assert.Null(documentation.Constraints);
        Assert.Null(documentation.Example);
    }

    [Fact]
    public void Words_beside_a_reference_win_over_those_at_its_target()
    {
        var sdk = BoundSdk.Of(new TinyDocument().Get("/things/{id}", """{"type":"object","properties":{"data":{"type":"object","properties":{"a":{"$ref":"#/components/schemas/T","description":"Nearer."}}}}}""").Schema("T", """{"type":"object","description":"Farther.","properties":{"x":{"type":"string"}}}"""));

        Assert.Equal("Nearer.", sdk.Property("Thing", "a").Documentation.Summary);
        Assert.Equal("Farther.", sdk.Class("T").Documentation.Summary);
    }

    [Theory]
    [InlineData("to_string")]
    [InlineData("additional_properties")]
    [InlineData("equals")]
    [InlineData("thing")]
    public void A_member_never_hides_what_its_class_inherits_or_is_named(string name) => Assert.NotEqual(
        Telnyx.Generator.Naming.Words.ToPascalCase(name),
        BoundSdk.Of(new TinyDocument().Get("/things/{id}", "{\"type\":\"object\",\"properties\":{\"data\":{\"type\":\"object\",\"properties\":{\"" + name + "\":{\"type\":\"string\"}}}}}")).Property("Thing", name).Name);

    [Theory]
    [InlineData("metadata->assistant_id", "MetadataAssistantId")]
    [InlineData("call.id", "CallId")]
    [InlineData("10dlc", "Value10Dlc")]
    public void Odd_member_names_become_identifiers(string name, string expected) => Assert.Equal(
        expected,
        BoundSdk.Of(new TinyDocument().Get("/things/{id}", "{\"type\":\"object\",\"properties\":{\"data\":{\"type\":\"object\",\"properties\":{\"" + name + "\":{\"type\":\"string\"}}}}}")).Property("Thing", name).Name);

    [Fact]
    public void A_value_requires_other_members_under_their_names()
    {
        var sdk = BoundSdk.Of(new TinyDocument().Send("POST", "/things", """
            {"type":"object","properties":{"kind":{"type":"string","x-telnyx-requires":{"raw":["file_id","b"],"odd":["ghost"],"none":[],"wrong":1}},"file_id":{"type":"string"},"b":{"type":"string"}}}
            """));

        var kind = Assert.Single(Assert.Single(sdk.Types.OfType<ClassModel>()).Properties, static property => property.Name == "Kind");

        var requirement = Assert.Single(kind.Constraints!.Requirements);
        Assert.Equal("raw: FileId B", $"{requirement.Value}: {string.Join(' ', requirement.Members)}");
    }
}
