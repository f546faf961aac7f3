using System.Text.Json.Nodes;

namespace Telnyx.Testing.Simulator.Webhooks;

/// <summary>An event on its way to the application.</summary>
/// <param name="EventType">Such as <c>call.answered</c>.</param>
/// <param name="Data">The content of <c>data</c>: id, type, time and payload.</param>
/// <param name="Route">Where it goes.</param>
/// <param name="CallControlId">The call that it is about, if any.</param>
internal sealed record PendingWebhook(string EventType, JsonObject Data, WebhookRoute Route, string? CallControlId)
{
    /// <summary>What has to happen before it is sent: the answer to the command that caused it.</summary>
    public Task NotBefore { get; init; } = Task.CompletedTask;

    /// <summary>Wraps a payload into the envelope that all events share.</summary>
    public static PendingWebhook Create(
        string eventType, DateTimeOffset occurredAt, JsonObject payload, WebhookRoute route, string? callControlId)
    {
        var data = new JsonObject
        {
            ["record_type"] = "event",
            ["event_type"] = eventType,
            ["id"] = Guid.NewGuid().ToString(),
            ["occurred_at"] = SimulatorClock.Text(occurredAt),
            ["payload"] = payload,
        };
        return new(eventType, data, route, callControlId);
    }
}
