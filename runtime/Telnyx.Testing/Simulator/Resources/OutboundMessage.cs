using System.Text.Json.Nodes;
using Telnyx.Testing.Simulator.Http;
using Telnyx.Testing.Simulator.Webhooks;

namespace Telnyx.Testing.Simulator.Resources;

/// <summary>A message on its way, in the three forms in which the API shows it.</summary>
internal sealed class OutboundMessage(ApiArguments arguments, WebhookRoute route, DateTimeOffset receivedAt)
{
    // A part of a long message holds seven characters less than a single one.
    private const int CharactersPerPart = 153;

    private readonly string _id = Guid.NewGuid().ToString();

    /// <summary>The answer of the request.</summary>
    public JsonObject Queued() => Describe("queued", sentAt: null, completedAt: null);

    public JsonObject Sent(DateTimeOffset at) => Describe("sent", at, completedAt: null);

    public JsonObject Delivered(DateTimeOffset at) => Describe("delivered", at, at);

    private JsonObject Describe(string status, DateTimeOffset? sentAt, DateTimeOffset? completedAt)
    {
        var text = arguments.Text("text", "");
        var hasMedia = arguments.Items("media_urls").Any();
        var json = new JsonObject
        {
            ["record_type"] = "message",
            ["direction"] = "outbound",
            ["id"] = _id,
            ["type"] = arguments.Text("type") ?? (hasMedia ? "MMS" : "SMS"),
            ["from"] = Party(arguments.Text("from", "+15550000000")),
            ["to"] = new JsonArray(Recipient(status)),
            ["cc"] = new JsonArray(),
            ["text"] = text,
            ["subject"] = arguments.Text("subject"),
            ["media"] = new JsonArray([.. arguments.Items("media_urls").Select(static url => new JsonObject { ["url"] = url.GetString() })]),
            ["webhook_url"] = route.Url?.OriginalString,
            ["webhook_failover_url"] = route.FailoverUrl?.OriginalString,
            ["encoding"] = text.All(char.IsAscii) ? "GSM-7" : "UCS-2",
            ["parts"] = Math.Clamp((text.Length + CharactersPerPart - 1) / CharactersPerPart, 1, 10),
            ["tags"] = new JsonArray(),
            ["cost"] = null,
            ["received_at"] = SimulatorClock.Text(receivedAt),
            ["sent_at"] = Time(sentAt),
            ["completed_at"] = Time(completedAt),
            ["valid_until"] = Time(receivedAt.AddHours(1)),
            ["errors"] = new JsonArray(),
        };
        if (arguments.Text("messaging_profile_id") is { } profile)
        {
            json["messaging_profile_id"] = profile;
        }

        return json;
    }

    private JsonObject Recipient(string status)
    {
        var recipient = Party(arguments.Text("to", ""));
        recipient["status"] = status;
        return recipient;
    }

    private static JsonObject Party(string number) => new()
    {
        ["phone_number"] = number,
        ["carrier"] = "Simulated Carrier",
        ["line_type"] = "Wireless",
    };

    private static string? Time(DateTimeOffset? at) => at is { } time ? SimulatorClock.Text(time) : null;
}
