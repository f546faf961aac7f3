using Telnyx.Generator.Model;
using Xunit;

namespace Telnyx.Generator.Tests.Binding;

/// <summary>Parameters and bodies: one request object per operation.</summary>
public sealed class RequestTests
{
    [Fact]
    public void Path_parameters_follow_the_route_and_are_method_parameters()
    {
        var operation = BoundSdk.Of(new TinyDocument().Operation("DELETE", "/a/{second-id}/b/{first_id}", """
            {"parameters":[{"name":"first_id","in":"path","required":true,"schema":{"type":"integer"}},{"name":"second-id","in":"path","required":true,"schema":{"type":"string"}}],"responses":{"204":{"description":"x"}}}
            """)).Operation();

        Assert.Equal(["secondId String", "firstId Int64"], operation.PathParameters.Select(static parameter => parameter.Name + " " + parameter.Type.Kind));
        Assert.Equal("a/{second-id}/b/{first_id}", operation.Route);
        Assert.Null(operation.Request);
    }

    [Fact]
    public void A_path_parameter_that_nobody_declares_is_one_nevertheless() =>
        Assert.Equal("id", Assert.Single(BoundSdk.Of(new TinyDocument().Operation("DELETE", "/a/{id}")).Operation().PathParameters).Name);

    [Theory]
    [InlineData("request")]
    [InlineData("options")]
    [InlineData("cancellation_token")]
    public void A_path_parameter_keeps_clear_of_those_that_every_method_has(string name) => Assert.DoesNotContain(
        Assert.Single(BoundSdk.Of(new TinyDocument().Operation("DELETE", "/a/{" + name + "}")).Operation().PathParameters).Name,
        Telnyx.Generator.Naming.ReservedNames.MethodParameters);

    [Fact]
    public void Query_and_header_parameters_are_members()
    {
        var sdk = BoundSdk.Of(new TinyDocument().Get("/things", """{"type":"string"}""", """
            [{"name":"page[size]","in":"query","schema":{"type":"integer","maximum":250}},
             {"name":"fields","in":"query","explode":false,"schema":{"type":"array","items":{"type":"string"}}},
             {"name":"tags","in":"query","schema":{"type":"array","items":{"type":"string"}}},
             {"name":"filter","in":"query","style":"deepObject","explode":true,"schema":{"type":"object","properties":{"name":{"type":"string"}}}},
             {"name":"Idempotency-Key","in":"header","required":true,"schema":{"type":"string"}},
             {"name":"Authorization","in":"header","schema":{"type":"string"}}]
            """));

        Assert.Equal(
            ["PageSize Query Exploded", "Fields Query CommaSeparated", "Tags Query Exploded", "Filter Query DeepObject", "IdempotencyKey Header Exploded"],
            sdk.Class("ListThingsRequest").Properties.Select(static property => $"{property.Name} {property.Location} {property.QueryStyle}"));
        Assert.Equal(Presence.Required, sdk.Property("ListThingsRequest", "Idempotency-Key").Presence);
        Assert.Equal((BodyKind.None, true, false), (sdk.Operation().Request!.Body, sdk.Operation().Request!.HasParameters, sdk.Operation().Request!.IsOptional));
    }

    [Fact]
    public void Parameters_and_body_are_one_object()
    {
        var sdk = BoundSdk.Of(new TinyDocument().Send("POST", "/things", """{"type":"object","required":["name"],"properties":{"name":{"type":"string"}}}""", """[{"name":"dry_run","in":"query","schema":{"type":"boolean"}}]"""));

        Assert.Equal("dry_run? Boolean, name! String", sdk.Members("CreateThingRequest"));
        Assert.Equal((BodyKind.Json, true), (sdk.Operation().Request!.Body, sdk.Operation().Request!.HasParameters));
    }

    [Theory]
    [InlineData("\"properties\":{\"name\":{\"type\":\"string\"},\"tags\":{\"type\":\"string\"},\"id\":{\"type\":\"string\",\"readOnly\":true}}", "Name,Tags", false)]
    // What is required is enough, and an explicit null is a member that the analyzers cannot see.
    [InlineData("\"required\":[\"name\"],\"properties\":{\"name\":{\"type\":\"string\"}}", "", false)]
    [InlineData("\"properties\":{\"name\":{\"type\":[\"string\",\"null\"]}}", "", true)]
    [InlineData("\"properties\":{\"id\":{\"type\":\"string\",\"readOnly\":true}}", "", true)]
    public void A_body_that_must_not_be_empty_needs_any_of_its_members(string members, string alternatives, bool isOptional)
    {
        var sdk = BoundSdk.Of(new TinyDocument().Send("PATCH", "/things/{id}", "{\"type\":\"object\",\"minProperties\":1," + members + "}"));
        var request = sdk.Operation().Request!;

        Assert.Equal(alternatives, string.Join(',', sdk.Class(request.Type.Name!).Alternatives.Select(static group => string.Join('+', group))));
        Assert.Equal(isOptional, request.IsOptional);
    }

    [Fact]
    public void A_body_member_named_like_a_parameter_keeps_both()
    {
        var sdk = BoundSdk.Of(new TinyDocument().Send("POST", "/calls/{call_control_id}/actions/bridge", """{"type":"object","required":["call_control_id"],"properties":{"call_control_id":{"type":"string"}}}"""));

        Assert.Equal("callControlId", Assert.Single(sdk.Operation().PathParameters).Name);
        Assert.Equal("call_control_id! String", sdk.Members(sdk.Operation().Request!.Type.Name!));
    }

    [Fact]
    public void A_query_parameter_named_like_a_body_member_gets_a_name_of_its_own()
    {
        var model = BoundSdk.Of(new TinyDocument().Send("POST", "/things", """{"type":"object","properties":{"name":{"type":"string"}}}""", """[{"name":"name","in":"query","schema":{"type":"string"}}]""")).Class("CreateThingRequest");

        Assert.Equal(2, model.Properties.Select(static property => property.Name).Distinct().Count());
    }

    [Fact]
    public void The_operations_parameters_win_over_those_of_its_path()
    {
        const string Text = """
            {"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{"/things":{"parameters":[{"name":"a","in":"query","schema":{"type":"string"}},{"name":"b","in":"query","schema":{"type":"string"}}],
            "get":{"parameters":[{"name":"a","in":"query","schema":{"type":"integer"}}],"responses":{"204":{"description":"x"}}}}}}
            """;

        Assert.Equal("a? Int64, b? String", BoundSdk.Of(("a.json", Text)).Members("ListThingsRequest"));
    }

    [Theory]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", true)]
    [InlineData("""{"type":"object","required":["a"],"properties":{"a":{"type":"string"}}}""", false)]
    [InlineData("""{"type":"object","required":["a"],"properties":{"a":{"type":"string","enum":["only"]}}}""", true)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}},"anyOf":[{"required":["a"]},{"required":["b"]}]}""", false)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}},"oneOf":[{"required":["a"]},{"required":["b"]}]}""", false)]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", false)]
    public void A_request_may_be_left_out_when_it_need_say_nothing(string schema, bool expected) =>
        Assert.Equal(expected, BoundSdk.Of(new TinyDocument().Send("POST", "/things", schema)).Operation().Request!.IsOptional);

    [Theory]
    [InlineData("application/json", BodyKind.Json)]
    [InlineData("application/json; charset=utf-8", BodyKind.Json)]
    [InlineData("application/merge-patch+json", BodyKind.Json)]
    [InlineData("application/x-www-form-urlencoded", BodyKind.Form)]
    [InlineData("multipart/form-data", BodyKind.Multipart)]
    [InlineData("application/octet-stream", BodyKind.Binary)]
    [InlineData("text/plain", BodyKind.Text)]
    public void A_media_type_says_how_the_body_is_encoded(string mediaType, object expected)
    {
        var isText = (BodyKind)expected is BodyKind.Binary or BodyKind.Text;
        var schema = isText ? """{"type":"string","format":"binary"}""" : """{"type":"object","properties":{"a":{"type":"string"}}}""";
        var request = BoundSdk.Of(new TinyDocument().Operation(
            "POST",
            "/things",
            "{\"requestBody\":{\"content\":{\"" + mediaType + "\":{\"schema\":" + schema + "}}},\"responses\":{\"204\":{\"description\":\"x\"}}}")).Operation().Request!;

        Assert.Equal((BodyKind)expected, request.Body);
    }

    [Fact]
    public void Files_are_bytes_and_json_may_stand_in_for_them()
    {
        const string Both = """{"requestBody":{"content":{"multipart/form-data":{"schema":{"type":"object","properties":{"file":{"type":"string","format":"binary"}}}},"application/json":{"schema":{"type":"object","properties":{"url":{"type":"string"}}}}}},"responses":{"204":{"description":"x"}}}""";
        const string Multipart = """{"requestBody":{"content":{"multipart/form-data":{"schema":{"type":"object","properties":{"file":{"type":"string","format":"binary"}}}}}},"responses":{"204":{"description":"x"}}}""";

        Assert.Equal(BodyKind.JsonOrMultipart, BoundSdk.Of(new TinyDocument().Operation("POST", "/things", Both)).Operation().Request!.Body);
        Assert.Equal("file? Binary", BoundSdk.Of(new TinyDocument().Operation("POST", "/things", Multipart)).Members("CreateThingRequest"));
    }

    [Fact]
    public void Commands_are_known_by_their_command_id()
    {
        Assert.True(BoundSdk.Of(new TinyDocument().Send("POST", "/a", """{"type":"object","properties":{"command_id":{"type":"string"}}}""")).Operation().HasCommandId);
        Assert.False(BoundSdk.Of(new TinyDocument().Send("POST", "/a", """{"type":"object","properties":{"id":{"type":"string"}}}""")).Operation().HasCommandId);
    }
}
