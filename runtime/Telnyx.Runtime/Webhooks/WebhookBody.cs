using System.Text.Json;
using System.Text.Unicode;
using Telnyx.Json;

namespace Telnyx;

/// <summary>Reads the event out of a verified body, in one pass.</summary>
internal sealed class WebhookBody(WebhookEventReader? reader)
{
    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    private static readonly JsonNames s_names = new("data\nmeta"u8);

    /// <exception cref="TelnyxWebhookException">The body is not a JSON object, or a value of a known event cannot be read.</exception>
    public WebhookEvent Read(byte[] body)
    {
        // The JSON reader looks at the encoding of a string only when somebody asks for it, which may be after we have returned.
        if (!Utf8.IsValid(body))
        {
            throw new TelnyxWebhookException(WebhookFailureReason.MalformedBody);
        }

        try
        {
            var result = JsonDocumentReader.Read(body, ReadBody);
            result.Received(body.AsSpan().StartsWith(ByteOrderMark) ? body.AsMemory(ByteOrderMark.Length) : body);
            return result;
        }
        catch (TelnyxSerializationException e)
        {
            throw new TelnyxWebhookException(WebhookFailureReason.MalformedBody, e);
        }
    }

    /// <summary><c>{"data": event, "meta": …}</c>; where there is no such object, the body itself is the event.</summary>
    private WebhookEvent ReadBody(ref ModelReader json)
    {
        var ahead = json;
        if (!ahead.Enter("data"u8) || ahead.Kind != JsonTokenType.StartObject)
        {
            return ReadEvent(json.Peek("event_type"u8), json.Peek("record_type"u8), ref json);
        }

        // A few events name their type beside the data.
        var eventType = ahead.Peek("event_type"u8) ?? json.Peek("event_type"u8);
        return ReadEnvelope(eventType, ahead.Peek("record_type"u8) ?? json.Peek("record_type"u8), ref json);
    }

    private WebhookEvent ReadEnvelope(string? eventType, string? recordType, ref ModelReader json)
    {
        WebhookEvent? result = null;
        WebhookMeta? meta = null;
        var siblings = new UnknownWebhookEvent();
        var member = -1;
        while (json.Next(siblings, s_names, ref member))
        {
            if (json.Kind != JsonTokenType.StartObject)
            {
                json.Skip();
            }
            else if (member == 0 && result is null)
            {
                result = ReadEvent(eventType, recordType, ref json);
            }
            else if (member == 1)
            {
                meta = json.Model<WebhookMeta>();
            }
            else
            {
                json.Skip();
            }
        }

        result!.Meta = meta;
        return result;
    }

    private WebhookEvent ReadEvent(string? eventType, string? recordType, ref ModelReader json) =>
        reader?.Invoke(eventType, recordType, ref json) ?? json.Model<UnknownWebhookEvent>()!;
}
