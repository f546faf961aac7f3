using System.Text;
using System.Text.Json;
using Telnyx.Testing.Validation;

namespace Telnyx.Sdk.Tests.Simulator;

public sealed class SchemaValidatorTests
{
    [Theory]
    // schema, value, pointer:kind of the violations
    [InlineData("""{"type":"string"}""", "1", ":WrongType")]
    [InlineData("""{"type":["string","null"]}""", "null", "")]
    [InlineData("""{"type":"integer"}""", "5.0", "")]
    [InlineData("""{"type":"integer"}""", "5.5", ":WrongType")]
    [InlineData("""{"type":"number","exclusiveMinimum":0}""", "0", ":OutOfRange")]
    [InlineData("""{"type":"number","maximum":2}""", "2", "")]
    [InlineData("""{"enum":["a",null,1]}""", "null", "")]
    [InlineData("""{"enum":["a","b"]}""", "\"c\"", ":NotListed")]
    [InlineData("""{"const":"a"}""", "\"b\"", ":NotListed")]
    [InlineData("""{"type":"string","minLength":2,"maxLength":2}""", "\"\\uD83D\\uDE00x\"", "")]
    [InlineData("""{"type":"string","maxLength":1}""", "\"ab\"", ":Malformed")]
    [InlineData("""{"type":"string","pattern":"^[0-9]+$"}""", "\"12a\"", ":Malformed")]
    [InlineData("""{"type":"array","maxItems":1,"items":{"type":"string"}}""", "[\"a\",2]", ":Malformed /1:WrongType")]
    [InlineData("""{"required":["a"],"properties":{"a":{"type":"string"}}}""", "{}", "/a:Missing")]
    [InlineData("""{"required":["a"],"properties":{"a":{"type":["string","null"]}}}""", """{"a":null}""", "")]
    [InlineData("""{"required":["a"],"properties":{"a":{"enum":["","x"]}}}""", """{"a":""}""", "")]
    [InlineData("""{"properties":{"a/b":{"type":"string"}}}""", """{"a/b":1}""", "/a~1b:WrongType")]
    [InlineData("""{"additionalProperties":false,"properties":{"a":{}}}""", """{"b":1}""", "/b:Malformed")]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", """{"b":1}""", "/b:WrongType")]
    [InlineData("""{"allOf":[{"required":["a"]},{"required":["b"]}]}""", """{"a":1}""", "/b:Missing")]
    [InlineData("""{"anyOf":[{"required":["a"]},{"required":["b","c"]}]}""", """{"b":1}""", "/a:Missing")]
    [InlineData("""{"anyOf":[{"required":["a"]},{"required":["b","c"]}]}""", """{"b":1,"c":1}""", "")]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]}""", "[1]", "/0:WrongType")]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"array"}]}""", "5", ":WrongType")]
    [InlineData("""{"$ref":"#/components/schemas/Text"}""", "5", ":WrongType")]
    [InlineData("""{"type":"string","format":"phone-number-or-sip-uri"}""", "\"+18005550100\"", "")]
    [InlineData("""{"type":"string","format":"phone-number-or-sip-uri"}""", "\"+18005550100\\n\"", ":NotE164")]
    [InlineData("""{"type":"string","format":"phone-number-or-sip-uri"}""", "\"sip:a@b\"", "")]
    [InlineData("""{"type":"string","format":"uuid"}""", "\"7c7b3b2e\"", ":Malformed")]
    [InlineData("""{"type":"string","format":"date-time"}""", "\"2030-01-01T00:00:00Z\"", "")]
    [InlineData("""{"type":"string","format":"date-time"}""", "\"yesterday\"", ":Malformed")]
    [InlineData("""{"type":"string","contentEncoding":"base64"}""", "\"a\"", ":Malformed")]
    public void Violations_are_found_where_they_are(string schema, string value, string expected)
    {
        var document = new ApiDocument("test.json", new MemoryStream(Encoding.UTF8.GetBytes(
            """{"components":{"schemas":{"Text":{"type":"string"},"Root":""" + schema + "}}}")));
        using var json = JsonDocument.Parse(value);
        var found = SchemaValidator.Validate(new(document, document.Find("#/components/schemas/Root")), json.RootElement);
        Assert.Equal(expected, string.Join(' ', found.Select(violation => $"{violation.Pointer}:{violation.Kind}")));
    }

    [Fact]
    public void A_reference_to_nothing_is_an_error_of_the_document()
    {
        var document = new ApiDocument("test.json", new MemoryStream("""{"components":{}}"""u8.ToArray()));
        Assert.Throws<InvalidOperationException>(() => document.Find("#/components/schemas/None"));
    }

    [Fact]
    public void The_guard_against_drift_can_fire()
    {
        using var body = JsonDocument.Parse("""{"data":{"record_type":"event","event_type":"call.answered","payload":{}}}""");
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => DriftCheck.AssertEvent("call.answered", body.RootElement));
    }
}
