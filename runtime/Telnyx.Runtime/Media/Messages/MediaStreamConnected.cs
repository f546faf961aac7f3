namespace Telnyx.MediaStreams;

/// <summary><c>connected</c>: the first message.</summary>
public sealed class MediaStreamConnected : MediaStreamMessage
{
    /// <summary>The version of the protocol, <c>1.0.0</c>.</summary>
    public string? Version { get; internal set; }

    /// <summary>The <c>stream_auth_token</c> that the stream was started with, if there was one: a secret.</summary>
    public string? AuthToken { get; internal set; }
}
