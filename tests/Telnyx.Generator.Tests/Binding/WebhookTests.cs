using Telnyx.Generator.Model;
using Xunit;

namespace Telnyx.Generator.Tests.Binding;

/// <summary>One class per webhook event, found by its type.</summary>
public sealed class WebhookTests
{
    private const string Payload = "\"payload\":{\"type\":\"object\",\"properties\":{\"call_id\":{\"type\":\"string\"}}}";

    [Fact]
    public void An_enveloped_event_has_a_typed_payload()
    {
        var sdk = BoundSdk.Of(new TinyDocument().Webhook("callAnswered", """{"type":"object","properties":{"data":{"type":"object","properties":{"id":{"type":"string"},"event_type":{"type":"string","enum":["call.answered"]},""" + Payload + "}}}}"));

        Assert.Equal(["call.answered  CallAnsweredEvent"], Events(sdk));
        Assert.Equal("WebhookEvent", sdk.Class("CallAnsweredEvent").BaseType);
        Assert.Equal("CallAnsweredPayload", sdk.Property("CallAnsweredEvent", "payload").Type.Name);
        Assert.True(sdk.Property("CallAnsweredEvent", "id").IsInherited);
        Assert.True(sdk.Property("CallAnsweredEvent", "event_type").IsInherited);
        Assert.False(sdk.Property("CallAnsweredEvent", "payload").IsInherited);
    }

    [Fact]
    public void A_flat_event_is_its_own_data()
    {
        var sdk = BoundSdk.Of(new TinyDocument().Webhook("streamingStarted", """{"type":"object","properties":{"event_type":{"type":"string","enum":["streaming.started"]},""" + Payload + "}}"));

        Assert.Equal(["streaming.started  StreamingStartedEvent"], Events(sdk));
    }

    [Fact]
    public void Several_values_lead_to_one_class()
    {
        var sdk = BoundSdk.Of(new TinyDocument().Webhook("deliveryUpdate", """{"type":"object","properties":{"data":{"type":"object","properties":{"event_type":{"type":"string","enum":["message.sent","message.finalized"]},""" + Payload + "}}}}"));

        Assert.Equal(["message.finalized  DeliveryUpdateEvent", "message.sent  DeliveryUpdateEvent"], Events(sdk));
    }

    [Fact]
    public void Without_an_event_type_the_record_type_tells() => Assert.Equal(
        [" conversation_insight InsightEvent"],
        Events(BoundSdk.Of(new TinyDocument().Webhook("insight", """{"type":"object","properties":{"record_type":{"type":"string","enum":["conversation_insight"]},""" + Payload + "}}"))));

    [Fact]
    public void An_example_tells_where_nothing_is_fixed() => Assert.Equal(
        ["fax.queued  FaxQueuedEvent"],
        Events(BoundSdk.Of(new TinyDocument().Webhook("faxQueued", """{"type":"object","properties":{"data":{"type":"object","properties":{"event_type":{"type":"string","example":"fax.queued"},""" + Payload + "}}}}"))));

    [Theory]
    [InlineData("""{"type":"string"}""")]
    [InlineData("""{"type":"array","items":{"type":"object","properties":{"event_type":{"type":"string","enum":["x"]}}}}""")]
    public void What_is_no_event_is_reported(string schema)
    {
        var sdk = BoundSdk.OfFlawed(new TinyDocument().Operation("GET", "/a").Webhook("odd", schema));

        Assert.Empty(Events(sdk));
        Assert.Contains("UnknownWebhookEvent", Assert.Single(sdk.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_events_with_equal_payloads_have_payloads_of_their_own()
    {
        var sdk = BoundSdk.Of(new TinyDocument()
            .Webhook("a", """{"type":"object","properties":{"data":{"type":"object","properties":{"event_type":{"type":"string","enum":["call.a"]},""" + Payload + "}}}}")
            .Webhook("b", """{"type":"object","properties":{"data":{"type":"object","properties":{"event_type":{"type":"string","enum":["call.b"]},""" + Payload + "}}}}"));

        Assert.Equal("CallAEvent CallAPayload CallBEvent CallBPayload", sdk.TypeNames);
    }

    private static IEnumerable<string> Events(BoundSdk sdk) => sdk.Sdk.Client.Events.Select(static item => $"{item.EventType} {item.RecordType} {item.TypeName}");
}
