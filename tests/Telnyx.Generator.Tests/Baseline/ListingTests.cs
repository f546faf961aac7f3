using Telnyx.Generator.Baseline;
using Xunit;

namespace Telnyx.Generator.Tests.Baseline;

/// <summary>The lines of a baseline.</summary>
public sealed class ListingTests
{
    [Fact]
    public void Every_kind_of_type_and_member_has_a_line()
    {
        var bound = BoundSdk.Of(new TinyDocument()
            .Operation("POST", "/calls/{id}", """
                {"x-telnyx-method":"calls.dial","parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"string"}},{"name":"page size","in":"query","schema":{"type":"integer"}}],
                "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/CallRequest"}}}},
                "responses":{"200":{"description":"Done","content":{"application/json":{"schema":{"type":"object","properties":{"data":{"$ref":"#/components/schemas/Call"}}}}}}}}
                """)
            .Schema("CallRequest", """{"type":"object","required":["to"],"properties":{"to":{"$ref":"#/components/schemas/CallTo"},"kind":{"$ref":"#/components/schemas/Kind"},"shape":{"$ref":"#/components/schemas/Shape"}}}""")
            .Schema("CallTo", """{"oneOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]}""")
            .Schema("Kind", """{"type":"string","enum":["plain","100%;\\odd"]}""")
            .Schema("Shape", """{"oneOf":[{"$ref":"#/components/schemas/Circle"},{"$ref":"#/components/schemas/Line"}],"discriminator":{"propertyName":"type","mapping":{"circle":"#/components/schemas/Circle","line":"#/components/schemas/Line"}}}""")
            .Schema("Circle", """{"type":"object","required":["type","radius"],"properties":{"type":{"type":"string","enum":["circle"]},"radius":{"type":"number"}}}""")
            .Schema("Line", """{"type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["line"]}}}""")
            .Schema("Call", """{"type":"object","required":["id"],"properties":{"id":{"type":"string"},"legs":{"type":"array","items":{"type":"string"}}}}""")
            .Webhook("call.ended", """{"type":"object","properties":{"data":{"type":"object","properties":{"event_type":{"type":"string","enum":["call.ended"]},"payload":{"$ref":"#/components/schemas/Call"}}}}}"""));

        var expected =
            """
            Call : class
            Call.Id : string | id
            Call.Legs : IReadOnlyList<string>? | legs
            CallEndedEvent : class WebhookEvent | call.ended
            CallEndedEvent.Payload : Call? | payload
            CallTo : struct
            CallTo.TryGetString : (out string value)
            CallTo.TryGetStrings : (out IReadOnlyList<string> value)
            CallsService : service | calls
            CallsService.DialAsync : (string id, DialCallRequest request) => Task<TelnyxResponse<Call>> | POST calls/{id}
            Circle : class Shape
            Circle.Radius : required double | radius
            DialCallRequest : class
            DialCallRequest.Kind : Kind? | kind
            DialCallRequest.PageSize : long? | page size
            DialCallRequest.Shape : Shape? | shape
            DialCallRequest.To : required CallTo | to
            Kind : enum
            Kind.Plain : value | plain
            Kind.Value100Odd : value | 100%25%3B%5Codd
            Line : class Shape
            Shape : abstract class | type
            TelnyxClient : client
            TelnyxClient.Calls : CallsService
            UnknownShape : class Shape
            UnknownShape.Tag : string? | type
            """;
        var actual = string.Join('\n', ApiLister.List(bound.Sdk));
        Assert.True(expected == actual, actual);
    }

    [Fact]
    public void A_line_is_read_as_it_was_written()
    {
        var member = ApiMember.Of("CallRequest.From", "required string", " : x | y\n;");
        Assert.Equal("CallRequest.From : required string |  : x | y%0A%3B", member.ToString());
        Assert.Equal(member, ApiMember.Parse(member.ToString()));
        Assert.Equal(new ApiMember("Call", "class", ""), ApiMember.Parse("Call : class"));
    }

    [Fact]
    public void The_build_gets_the_list_instead_of_the_SDK()
    {
        var input = new InputFile("a.json", new TinyDocument().Get("/calls", """{"type":"object","properties":{"id":{"type":"string"}}}""").ToString());
        var run = GeneratorRun.Of([input], new() { ["TelnyxListsApi"] = "true" });

        var (name, text) = Assert.Single(run.Sources);
        Assert.Equal("Telnyx.ApiListing.g.cs", name);
        Assert.All(text.TrimEnd('\n').Split('\n'), static line => Assert.StartsWith("// ", line, StringComparison.Ordinal));
        Assert.Contains("\n// TelnyxClient.Calls : CallsService\n", text, StringComparison.Ordinal);
    }
}
