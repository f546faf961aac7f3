using System.Text.Json.Nodes;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>The forms in which the API describes a call.</summary>
internal static class CallDescription
{
    /// <summary>The ids of a call.</summary>
    public static JsonObject Identity(Call call)
    {
        var json = new JsonObject
        {
            ["record_type"] = "call",
            ["call_session_id"] = call.SessionId,
            ["call_leg_id"] = call.LegId,
            ["call_control_id"] = call.ControlId,
        };
        if (call.ClientState is { } clientState)
        {
            json["client_state"] = clientState;
        }

        return json;
    }

    /// <summary>The answer of <c>GET /calls/{call_control_id}</c>.</summary>
    public static JsonObject Status(Call call)
    {
        var json = Identity(call);
        json["is_alive"] = call.State != CallState.Ended;
        json["call_duration"] = Duration(call);
        json["start_time"] = SimulatorClock.Text(call.StartedAt);
        if (call.EndedAt is { } endedAt)
        {
            json["end_time"] = SimulatorClock.Text(endedAt);
        }

        return json;
    }

    /// <summary>An entry of the list of active calls.</summary>
    public static JsonObject Active(Call call)
    {
        var json = Identity(call);
        json["call_duration"] = Duration(call);
        return json;
    }

    private static int Duration(Call call) =>
        call.AnsweredAt is { } answeredAt ? (int)((call.EndedAt ?? call.World.Clock.Now) - answeredAt).TotalSeconds : 0;
}
