using System.Text.Json.Nodes;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>The details of the events at the beginning and the end of a call.</summary>
internal static class CallEvents
{
    public static JsonObject Initiated(Call call)
    {
        var incoming = call.Setup.Direction == CallDirection.Incoming;
        var details = new JsonObject
        {
            ["direction"] = incoming ? "incoming" : "outgoing",
            ["state"] = incoming ? "parked" : "bridging",
            ["start_time"] = SimulatorClock.Text(call.StartedAt),
        };
        if (incoming)
        {
            details["connection_codecs"] = "G722,PCMU,PCMA,OPUS";
            details["offered_codecs"] = "PCMU,PCMA";
        }

        call.Setup.Announcement.AddTo(details);
        call.Setup.Announcement.AddCallerTo(details);
        return details;
    }

    public static JsonObject Answered(Call call)
    {
        var details = new JsonObject
        {
            ["state"] = "answered",
            ["start_time"] = SimulatorClock.Text(call.StartedAt),
        };
        call.Setup.Announcement.AddTo(details);
        return details;
    }

    public static JsonObject Ended(Call call, Hangup hangup)
    {
        var details = new JsonObject
        {
            ["state"] = "hangup",
            ["start_time"] = SimulatorClock.Text(call.StartedAt),
            ["hangup_cause"] = hangup.Cause,
            ["hangup_source"] = hangup.Source,
            ["sip_hangup_cause"] = hangup.SipCode,
            ["call_quality_stats"] = call.AnsweredAt is null ? null : Quality(),
        };
        call.Setup.Announcement.AddTo(details);
        return details;
    }

    /// <summary>A line without faults; the API gives these figures as text.</summary>
    private static JsonObject Quality() => new()
    {
        ["inbound"] = new JsonObject
        {
            ["jitter_max_variance"] = "0.00",
            ["jitter_packet_count"] = "0",
            ["mos"] = "4.50",
            ["packet_count"] = "500",
            ["skip_packet_count"] = "0",
        },
        ["outbound"] = new JsonObject
        {
            ["packet_count"] = "500",
            ["skip_packet_count"] = "0",
        },
    };
}
