using System.Text.Json.Nodes;

namespace Telnyx.Testing.Simulator.Resources;

/// <summary>The settings of an application that are kept and given back, and mean nothing to the simulator.</summary>
internal static class ApplicationSettings
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "anchorsite_override", "dtmf_type", "first_command_timeout", "first_command_timeout_secs", "inbound", "outbound",
        "webhook_api_version", "webhook_timeout_secs", "call_cost_in_webhooks", "redact_dtmf_debug_logging",
    ];

    /// <summary>What they are when nobody set them.</summary>
    public static JsonObject Defaults() => new()
    {
        ["anchorsite_override"] = "Latency",
        ["dtmf_type"] = "RFC 2833",
        ["first_command_timeout"] = false,
        ["first_command_timeout_secs"] = 30,
        ["inbound"] = new JsonObject
        {
            ["channel_limit"] = null,
            ["shaken_stir_enabled"] = false,
            ["sip_subdomain"] = null,
            ["sip_subdomain_receive_settings"] = "from_anyone",
        },
        ["outbound"] = new JsonObject { ["channel_limit"] = null },
        ["webhook_api_version"] = "2",
        ["webhook_timeout_secs"] = null,
        ["call_cost_in_webhooks"] = false,
        ["redact_dtmf_debug_logging"] = false,
    };
}
