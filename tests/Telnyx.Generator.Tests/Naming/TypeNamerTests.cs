using Xunit;

namespace Telnyx.Generator.Tests.Naming;

/// <summary>Type names do not depend on the order of a document, and what is added renames nothing.</summary>
public sealed class TypeNamerTests
{
    private static readonly TinyDocument s_document = new TinyDocument()
        .Get("/calls/{id}", """{"type":"object","properties":{"data":{"$ref":"#/components/schemas/Call"}}}""")
        .Send("POST", "/calls", """{"type":"object","properties":{"to":{"type":"string"},"settings":{"type":"object","properties":{"rate":{"type":"integer"}}},"track":{"type":"string","enum":["in","out"]}},"required":["to"]}""")
        .Send("POST", "/calls/{id}/actions/record_start", """{"type":"object","properties":{"format":{"type":"string","enum":["wav","mp3"]},"track":{"type":"string","enum":["in","out"]}}}""")
        .Send("PATCH", "/calls/{id}", """{"type":"object","properties":{"track":{"type":"string","enum":["in","out"]}}}""")
        .Get("/messages", """{"type":"object","properties":{"data":{"type":"array","items":{"type":"object","properties":{"status":{"type":"string","enum":["sent","failed"]},"body":{"type":"string"}}}},"meta":{"type":"object","properties":{"total_pages":{"type":"integer"}}}}}""")
        .Send("PATCH", "/messages/{id}", """{"type":"object","properties":{"settings":{"type":"object","properties":{"ttl":{"type":"integer"}}}}}""")
        .Schema("Call", """{"type":"object","properties":{"state":{"type":"string","enum":["ringing","active"]},"parent":{"$ref":"#/components/schemas/Call"}}}""")
        .Webhook("callHangup", """{"type":"object","properties":{"data":{"type":"object","properties":{"event_type":{"type":"string","enum":["call.hangup"]},"payload":{"type":"object","properties":{"cause":{"type":"string"}}}}}}}""");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_paths_schemas_and_webhooks_changes_no_name(int seed) =>
        Assert.Equal(BoundSdk.Of(s_document).TypeNames, BoundSdk.Of(s_document.Shuffled(seed)).TypeNames);

    [Fact]
    public void Names_say_what_a_type_is_about() => Assert.Equal(
        "Call CallHangupEvent CallHangupPayload CallSettings CallState CallTrack CreateCallRequest Message MessageSettings MessageStatus StartRecordingFormat StartRecordingRequest StartRecordingTrack UpdateCallRequest UpdateMessageRequest",
        BoundSdk.Of(s_document).TypeNames);

    [Theory]
    [InlineData("GET", "/aardvarks")]
    [InlineData("GET", "/calls")]
    [InlineData("GET", "/zebras/{id}")]
    [InlineData("DELETE", "/messages/{id}")]
    public void A_new_operation_renames_nothing(string method, string path)
    {
        var edited = s_document.Copy().Operation(method, path, """
            {"responses":{"200":{"description":"x","content":{"application/json":{"schema":{"type":"object","properties":{"status":{"type":"string","enum":["sent","failed"]},"kind":{"type":"string","enum":["a","b"]}}}}}}}}
            """);

        AssertKept(edited);
    }

    [Fact]
    public void A_new_body_with_members_like_those_of_others_renames_nothing() => AssertKept(s_document.Copy()
        .Send("POST", "/alarms", """{"type":"object","properties":{"settings":{"type":"object","properties":{"loud":{"type":"boolean"}}},"track":{"type":"string","enum":["left","right"]}}}"""));

    [Fact]
    public void A_new_schema_renames_nothing() => AssertKept(s_document.Copy()
        .Get("/alarms", """{"$ref":"#/components/schemas/Alarm"}""").Schema("Alarm", """{"type":"object","properties":{"state":{"type":"string","enum":["on","off"]}}}"""));

    [Fact]
    public void A_new_webhook_renames_nothing() => AssertKept(s_document.Copy()
        .Webhook("alarm", """{"type":"object","properties":{"data":{"type":"object","properties":{"event_type":{"type":"string","enum":["alarm.raised"]},"payload":{"type":"object","properties":{"cause":{"type":"string"}}}}}}}"""));

    [Fact]
    public void A_type_never_takes_the_name_of_one_of_the_runtime() => Assert.Equal(
        "TelnyxOperation TelnyxPage TelnyxTask",
        BoundSdk.Of(new TinyDocument()
            .Get("/a", """{"$ref":"#/components/schemas/Task"}""").Get("/b", """{"$ref":"#/components/schemas/Page"}""").Get("/c", """{"$ref":"#/components/schemas/operation"}""")
            .Schema("Task", Object("a")).Schema("Page", Object("b")).Schema("operation", Object("c"))).TypeNames);

    [Fact]
    public void Schemas_whose_names_collide_in_the_language_get_names_of_their_own()
    {
        var names = BoundSdk.Of(new TinyDocument()
            .Get("/a", """{"$ref":"#/components/schemas/sim_card"}""").Get("/b", """{"$ref":"#/components/schemas/SimCard"}""").Get("/c", """{"$ref":"#/components/schemas/SIMCard"}""")
            .Schema("sim_card", Object("a")).Schema("SimCard", Object("b")).Schema("SIMCard", Object("c"))).TypeNames.Split(' ');

        Assert.Equal(3, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static void AssertKept(TinyDocument edited)
    {
        var before = BoundSdk.Of(s_document).TypeNames.Split(' ');
        var after = BoundSdk.OfFlawed(edited).TypeNames.Split(' ');

        Assert.Empty(before.Except(after, StringComparer.Ordinal));
    }

    private static string Object(string member) => "{\"type\":\"object\",\"properties\":{\"" + member + "\":{\"type\":\"string\"}}}";
}
