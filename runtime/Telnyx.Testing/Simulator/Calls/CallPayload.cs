using System.Text.Json.Nodes;
using Telnyx.Testing.Validation;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>Builds the payloads of the events of a call.</summary>
internal static class CallPayload
{
    /// <summary>The common members that this event documents, followed by its own.</summary>
    public static JsonObject Create(Call call, string eventType, JsonObject? details)
    {
        var payload = new JsonObject();
        var documented = Documented(call.World.Catalog, eventType);
        foreach (var (name, value) in Common(call))
        {
            if (documented?.Has(name) != false)
            {
                payload[name] = value;
            }
        }

        foreach (var (name, value) in details ?? [])
        {
            payload[name] = value?.DeepClone();
        }

        return payload;
    }

    private static IEnumerable<(string Name, string? Value)> Common(Call call) =>
    [
        ("call_control_id", call.ControlId),
        ("connection_id", call.ConnectionId),
        ("call_leg_id", call.LegId),
        ("call_session_id", call.SessionId),
        ("client_state", call.ClientState),
        ("from", call.From),
        ("to", call.To),
    ];

    // Not all events carry all of the common members: call.recording.saved, for one, has no call_control_id.
    private static Schema? Documented(ApiCatalog catalog, string eventType) =>
        catalog.Events.TryGetValue(eventType, out var body)
            ? body.Resolve().Child("properties")?.Child("data")?.Resolve()
                .Child("properties")?.Child("payload")?.Resolve().Child("properties")
            : null;
}
