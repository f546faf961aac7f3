using System.Text.Json.Nodes;
using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Webhooks;

/// <summary>The bytes of one delivery: the event, and what this delivery is.</summary>
internal static class WebhookBody
{
    public static byte[] Write(JsonObject data, int attempt, Uri url) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WritePropertyName("data"u8);
        data.WriteTo(writer);
        writer.WriteStartObject("meta"u8);
        writer.WriteNumber("attempt"u8, attempt);
        writer.WriteString("delivered_to"u8, url.OriginalString);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });
}
