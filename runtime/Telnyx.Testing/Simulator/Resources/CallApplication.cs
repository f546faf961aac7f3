using System.Text.Json.Nodes;
using Telnyx.Testing.Simulator.Http;
using Telnyx.Testing.Simulator.Webhooks;

namespace Telnyx.Testing.Simulator.Resources;

/// <summary>A call control application, which is a connection as well. Never changed: an update makes a new one.</summary>
internal sealed record CallApplication
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public string? WebhookUrl { get; init; }

    public string? FailoverUrl { get; init; }

    public bool IsActive { get; init; } = true;

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The settings that the simulator only keeps, as they were sent.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public WebhookRoute Route => new(WebhookRoute.ParseUrl(WebhookUrl), WebhookRoute.ParseUrl(FailoverUrl));

    /// <summary>This application with what a create or update request sets.</summary>
    public CallApplication With(ApiArguments arguments, DateTimeOffset now)
    {
        var settings = new Dictionary<string, string>(Settings, StringComparer.Ordinal);
        foreach (var name in ApplicationSettings.Names.Where(arguments.Sent))
        {
            settings[name] = arguments.Copy(name)?.ToJsonString() ?? "null";
        }

        return this with
        {
            Name = arguments.Text("application_name", Name),
            WebhookUrl = arguments.Text("webhook_event_url") ?? WebhookUrl,
            FailoverUrl = arguments.Sent("webhook_event_failover_url") ? arguments.Text("webhook_event_failover_url") : FailoverUrl,
            IsActive = arguments.Find("active") is null ? IsActive : arguments.Flag("active"),
            Tags = arguments.Sent("tags") ? [.. arguments.Items("tags").Select(static tag => tag.GetString()!)] : Tags,
            Settings = settings,
            UpdatedAt = now,
        };
    }

    public JsonObject ToJson()
    {
        var json = ApplicationSettings.Defaults();
        foreach (var (name, value) in Settings)
        {
            json[name] = JsonNode.Parse(value);
        }

        json["record_type"] = "call_control_application";
        json["id"] = Id;
        json["application_name"] = Name;
        json["active"] = IsActive;
        json["tags"] = new JsonArray([.. Tags.Select(static tag => JsonValue.Create(tag))]);
        // An application without an address exists only in the simulator; the API always has one.
        json["webhook_event_url"] = WebhookUrl ?? "http://localhost/";
        json["webhook_event_failover_url"] = FailoverUrl;
        json["created_at"] = SimulatorClock.Text(CreatedAt);
        json["updated_at"] = SimulatorClock.Text(UpdatedAt);
        return json;
    }

    /// <summary>The same as a connection.</summary>
    public JsonObject ToConnectionJson() => new()
    {
        ["record_type"] = "call_control_application",
        ["id"] = Id,
        ["connection_name"] = Name,
        ["active"] = IsActive,
        ["tags"] = new JsonArray([.. Tags.Select(static tag => JsonValue.Create(tag))]),
        ["webhook_event_url"] = WebhookUrl,
        ["webhook_event_failover_url"] = FailoverUrl,
        ["webhook_api_version"] = "2",
        ["created_at"] = SimulatorClock.Text(CreatedAt),
        ["updated_at"] = SimulatorClock.Text(UpdatedAt),
    };
}
