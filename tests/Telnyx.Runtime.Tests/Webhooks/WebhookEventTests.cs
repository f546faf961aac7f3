using System.Text.Json;
using Xunit;

namespace Telnyx.Runtime.Tests;

/// <summary>The shapes that events have.</summary>
public sealed class WebhookEventTests
{
    private static readonly Webhooks s_webhooks = Incoming.Create(reader: AnsweredEvent.ReadEvent);

    [Fact]
    public void Enveloped_with_meta()
    {
        var result = Assert.IsType<AnsweredEvent>(Unwrap(
            """
            {"data":{"record_type":"event","event_type":"call.answered","id":"e-1","occurred_at":"2018-02-02T22:25:27.521992Z",
             "payload":{"from":"+18005550101","later":[1]}},"meta":{"attempt":1,"delivered_to":"https://example.com/hook","x":true}}
            """));
        Assert.Equal(("event", "call.answered", "e-1"), (result.RecordType, result.EventType, result.Id));
        Assert.Equal(new DateTimeOffset(2018, 2, 2, 22, 25, 27, TimeSpan.Zero).AddMicroseconds(521992), result.OccurredAt);
        Assert.Equal("+18005550101", result.Payload!.From);
        Assert.Equal(1, result.Payload.AdditionalProperties["later"][0].GetInt32());
        Assert.Equal((1, "https://example.com/hook"), (result.Meta!.Attempt, result.Meta.DeliveredTo));
        Assert.True(result.Meta.AdditionalProperties["x"].GetBoolean());
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("\"3\"", 3)]
    [InlineData("3.0", 3)]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    [InlineData("\"third\"", null)]
    [InlineData("[3]", null)]
    [InlineData("99999999999", null)]
    public void Attempt_in_any_form(string json, int? attempt) =>
        Assert.Equal(attempt, Unwrap($$$"""{"meta":{"attempt":{{{json}}}},"data":{"event_type":"call.answered"}}""").Meta!.Attempt);

    [Fact]
    public void An_attempt_that_cannot_be_read_is_kept() => Assert.Equal(
        "third", Unwrap("""{"meta":{"attempt":"third"},"data":{}}""").Meta!.AdditionalProperties["attempt"].GetString());

    [Fact]
    public void Flat()
    {
        var result = Assert.IsType<AnsweredEvent>(Unwrap("""{"id":"e-2","payload":{"from":"a"},"event_type":"call.answered"}"""));
        Assert.Equal(("e-2", "a"), (result.Id, result.Payload!.From));
        Assert.Null(result.Meta);
    }

    [Fact]
    public void Type_beside_the_data() =>
        Assert.IsType<AnsweredEvent>(Unwrap("""{"event_type":"call.answered","data":{"id":"e-3"},"more":{"a":[1]}}"""));

    [Theory]
    [InlineData("""{"data":{"session_id":"s-1"}}""", "session_id")]
    [InlineData("""{"campaign_id":"c-1","type":"X"}""", "campaign_id")]
    [InlineData("""{"data":null,"a":1}""", "data")]
    [InlineData("""{"data":"text","a":1}""", "data")]
    [InlineData("""{"data":[{"a":1}],"a":1}""", "data")]
    [InlineData("""{"data":{"event_type":7,"x":1}}""", "x")]
    [InlineData("""{"data":{"event_type":{"a":1}}}""", "event_type")]
    [InlineData("""{"data":{"occurred_at":"yesterday"}}""", "occurred_at")]
    [InlineData("""{"data":{"occurred_at":[]}}""", "occurred_at")]
    [InlineData("""{"data":{"id":{}}}""", "id")]
    public void Without_a_known_type_everything_is_kept(string body, string kept)
    {
        var result = Assert.IsType<UnknownWebhookEvent>(Unwrap(body));
        Assert.True(result.AdditionalProperties.ContainsKey(kept));
        Assert.Equal(body, result.Json.GetRawText());
    }

    [Fact]
    public void An_empty_object_is_an_unknown_event()
    {
        var result = Assert.IsType<UnknownWebhookEvent>(Unwrap("{}"));
        Assert.Null(result.EventType);
        Assert.Null(result.Payload);
    }

    [Fact]
    public void An_unknown_event_is_written_as_it_was_read()
    {
        const string Event =
            """{"record_type":"event","event_type":"call.new","id":"e-4","occurred_at":"2018-02-02T22:25:27Z","payload":{"a":[1,{"b":null}]}}""";
        var result = Assert.IsType<UnknownWebhookEvent>(Unwrap($$$"""{"data":{{{Event}}}}"""));
        Assert.Equal(1, result.Payload!.Value.GetProperty("a")[0].GetInt32());
        Assert.Equal(Event, JsonSerializer.Serialize(result));
        Assert.Equal("e-4", JsonSerializer.Deserialize<UnknownWebhookEvent>(Event)!.Id);
    }

    [Fact]
    public void A_known_event_that_cannot_be_read_says_where()
    {
        var e = Assert.Throws<TelnyxWebhookException>(() => Unwrap("""{"data":{"event_type":"call.answered","payload":{"from":{}}}}"""));
        Assert.Equal(WebhookFailureReason.MalformedBody, e.Reason);
        Assert.Equal("$.data.payload.from", Assert.IsType<TelnyxSerializationException>(e.InnerException).Path);
    }

    [Fact]
    public void The_event_does_not_depend_on_the_callers_buffer()
    {
        byte[] buffer = [.. Incoming.Body];
        var result = s_webhooks.Unwrap(buffer, Incoming.Signature, Incoming.Timestamp);
        buffer.AsSpan().Fill((byte)'x');
        Assert.Equal(Incoming.Text, result.Json.GetRawText());
    }

    [Fact]
    public void An_event_that_was_not_received_has_no_json() => Assert.Equal(JsonValueKind.Undefined, new AnsweredEvent().Json.ValueKind);

    [Fact]
    public void Escaped_names_are_the_same_names() =>
        Assert.IsType<AnsweredEvent>(Unwrap("""{"\u0064ata":{"event\u005ftype":"call.answered"}}"""));

    [Fact]
    public void A_byte_order_mark_that_was_signed_is_no_obstacle()
    {
        var result = Unwrap("\uFEFF{\"data\":{\"id\":\"e-5\"}}");
        Assert.Equal("e-5", result.Id);
        Assert.Equal("e-5", result.Json.GetProperty("data").GetProperty("id").GetString());
    }

    private static WebhookEvent Unwrap(string body) => s_webhooks.Unwrap(
        body, Incoming.Signer.Sign(body, DateTimeOffset.FromUnixTimeSeconds(Incoming.Now)).Headers);
}
