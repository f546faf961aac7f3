using System.Text.Json.Nodes;
using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>What goes with a call from its beginning to its end: SIP headers, tags, the caller's name.</summary>
internal sealed class CallAnnouncement(ApiArguments arguments, IReadOnlyList<string> tags)
{
    private static readonly string[] s_headers = ["custom_headers", "sip_headers"];

    public static CallAnnouncement None { get; } = new(ApiArguments.None, []);

    /// <summary>Adds what the events of the beginning and the end repeat.</summary>
    public void AddTo(JsonObject payload)
    {
        foreach (var name in s_headers)
        {
            if (arguments.Find(name) is not null)
            {
                payload[name] = arguments.Copy(name);
            }
        }

        payload["tags"] = new JsonArray([.. tags.Select(static tag => JsonValue.Create(tag))]);
    }

    /// <summary>Adds what only <c>call.initiated</c> tells.</summary>
    public void AddCallerTo(JsonObject payload)
    {
        if (arguments.Text("from_display_name") is { } name)
        {
            payload["caller_id_name"] = name;
        }
    }
}
