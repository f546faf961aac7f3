using System.Text.Json.Nodes;
using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Media;

/// <summary>How a media stream was ordered, by streaming_start or together with dial, answer or transfer.</summary>
internal sealed record StreamRequest(string Url)
{
    public string Id { get; } = Guid.NewGuid().ToString();

    public string? AuthToken { get; init; }

    /// <summary><c>inbound_track</c>, <c>outbound_track</c> or <c>both_tracks</c>.</summary>
    public string Track { get; init; } = "inbound_track";

    /// <summary>Whether the application sends RTP payloads; MP3 files otherwise.</summary>
    public bool IsRtp { get; init; }

    public JsonObject CustomParameters { get; init; } = [];

    public bool HasInbound => Track != "outbound_track";

    public bool HasOutbound => Track is "outbound_track" or "both_tracks";

    public static StreamRequest From(string url, ApiArguments arguments)
    {
        var parameters = new JsonObject();
        foreach (var item in arguments.Items("custom_parameters"))
        {
            var parameter = new ApiArguments(item);
            if (parameter.Text("name") is { } name)
            {
                parameters[name] = parameter.Text("value", "");
            }
        }

        return new(url)
        {
            AuthToken = arguments.Text("stream_auth_token"),
            Track = arguments.Text("stream_track", "inbound_track"),
            IsRtp = arguments.Text("stream_bidirectional_mode") == "rtp",
            CustomParameters = parameters,
        };
    }

    /// <summary>
    /// The address to connect to. Only ws addresses of this machine are called, where there is no certificate; other streams are pretended.
    /// </summary>
    public Uri? Target => Uri.TryCreate(Url, UriKind.Absolute, out var url) && url is { IsLoopback: true, Scheme: "ws" } ? url : null;
}
