namespace Telnyx.MediaStreams;

/// <summary><c>start</c>: which call is streamed, and how its audio is encoded.</summary>
public sealed class MediaStreamStarted : MediaStreamMessage
{
    /// <summary>The user that the call belongs to.</summary>
    public string? UserId { get; internal set; }

    /// <summary>The call, as commands address it.</summary>
    public string? CallControlId { get; internal set; }

    /// <summary>The session that all legs of the call share.</summary>
    public string? CallSessionId { get; internal set; }

    /// <summary>Who calls.</summary>
    public string? From { get; internal set; }

    /// <summary>Who is called.</summary>
    public string? To { get; internal set; }

    /// <summary>The tags of the call.</summary>
    public IReadOnlyList<string> Tags { get; internal set; } = [];

    /// <summary>The client state of the call.</summary>
    public ClientState? ClientState { get; internal set; }

    /// <summary>The <c>custom_parameters</c> that the stream was started with.</summary>
    public IReadOnlyDictionary<string, string> CustomParameters { get; internal set; } = new Dictionary<string, string>();

    /// <summary>How the audio from Telnyx is encoded. Audio to Telnyx may have to be in another encoding: <c>stream_bidirectional_codec</c>.</summary>
    public MediaFormat Format { get; internal set; } = new("PCMU", 8000, 1);
}
