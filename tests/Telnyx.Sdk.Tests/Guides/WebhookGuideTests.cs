using Telnyx.Testing;

namespace Telnyx.Sdk.Tests.Guides;

/// <summary>The guides' webhook handler: raw body and headers in, event or 400 out.</summary>
public sealed class WebhookGuideTests : IDisposable
{
    private const string Transcription = """
        {"data":{"record_type":"event","event_type":"call.transcription","id":"e-1","occurred_at":"2030-02-03T04:05:06.789Z",
          "payload":{"call_control_id":"v3:x","transcription_data":{"confidence":0.97,"is_final":true,"transcript":"hello","brand_new":[1]},"newer":"still here"}},
         "meta":{"attempt":"2","delivered_to":"https://example.com/webhooks"}}
        """;

    private readonly WebhookSigner _signer = WebhookSigner.Create();
    private readonly TelnyxClient _client;

    public WebhookGuideTests() => _client = new(new TelnyxClientOptions { ApiKey = "KEY", PublicKey = _signer.PublicKey });

    [Fact]
    public void A_signed_event_is_typed()
    {
        var received = Assert.IsType<CallTranscriptionEvent>(Unwrap(Transcription));

        Assert.Equal(("e-1", "call.transcription"), (received.Id, received.EventType));
        Assert.Equal(new DateTimeOffset(2030, 2, 3, 4, 5, 6, 789, TimeSpan.Zero), received.OccurredAt);
        Assert.Equal((2, "https://example.com/webhooks"), (received.Meta?.Attempt, received.Meta?.DeliveredTo));
        Assert.Equal("v3:x", received.Payload.CallControlId);
        Assert.Equal(("hello", 0.97, true), Said(received));
    }

    [Fact]
    public void Members_that_no_document_knows_are_kept_and_written_again()
    {
        var received = (CallTranscriptionEvent)Unwrap(Transcription);

        Assert.Equal("still here", received.Payload.AdditionalProperties["newer"].GetString());
        Assert.Equal(1, received.Payload.TranscriptionData!.AdditionalProperties["brand_new"][0].GetInt32());
        var written = System.Text.Json.JsonSerializer.Serialize(received);
        Assert.Contains("\"newer\":\"still here\"", written, StringComparison.Ordinal);
        Assert.Contains("\"brand_new\":[1]", written, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_of_tomorrow_is_unknown_but_whole()
    {
        var received = Assert.IsType<UnknownWebhookEvent>(Unwrap("""{"data":{"event_type":"call.teleported","id":"e-2","payload":{"to":"Mars"}}}"""));

        Assert.Equal(("e-2", "call.teleported"), (received.Id, received.EventType));
        Assert.Equal("Mars", received.Payload!.Value.GetProperty("to").GetString());
        Assert.Equal("Mars", received.Json.GetProperty("data").GetProperty("payload").GetProperty("to").GetString());
    }

    [Fact]
    public void A_handler_answers_200_to_what_is_genuine_and_400_to_everything_else()
    {
        var now = DateTimeOffset.UtcNow;
        Assert.Equal(200, Handle(Transcription, _signer.Sign(Transcription, now)));
        Assert.Equal(400, Handle(Transcription + " ", _signer.Sign(Transcription, now)));
        Assert.Equal(400, Handle(Transcription, WebhookSigner.Create().Sign(Transcription, now)));
        Assert.Equal(400, Handle(Transcription, _signer.Sign(Transcription, now.AddMinutes(-6))));
        Assert.Equal(400, Handle(Transcription, new WebhookSignature("", "")));
    }

    [Fact]
    public void The_reason_of_a_refusal_is_told()
    {
        var forged = WebhookSigner.Create().Sign(Transcription, DateTimeOffset.UtcNow);
        var refused = Assert.Throws<TelnyxWebhookException>(() => _client.Webhooks.Unwrap(Transcription, forged.Signature, forged.Timestamp));
        Assert.Equal(WebhookFailureReason.SignatureMismatch, refused.Reason);
        Assert.DoesNotContain("hello", refused.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _client.Dispose();

    private static (string?, double?, bool?) Said(CallTranscriptionEvent received) =>
        received.Payload is { TranscriptionData: { } said } ? (said.Transcript, said.Confidence, said.IsFinal) : default;

    private WebhookEvent Unwrap(string body)
    {
        var signed = _signer.Sign(body, DateTimeOffset.UtcNow);
        return _client.Webhooks.Unwrap(body, signed.Signature, signed.Timestamp);
    }

    private int Handle(string body, WebhookSignature signed)
    {
        var headers = new Dictionary<string, string> { ["Telnyx-Signature-Ed25519"] = signed.Signature, ["Telnyx-Timestamp"] = signed.Timestamp };
        try
        {
            return _client.Webhooks.Unwrap(body, headers).EventType is null ? 500 : 200;
        }
        catch (TelnyxWebhookException)
        {
            return 400;
        }
    }
}
