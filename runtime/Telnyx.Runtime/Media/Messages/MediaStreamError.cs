namespace Telnyx.MediaStreams;

/// <summary><c>error</c>: Telnyx could not use what was sent to it.</summary>
public sealed class MediaStreamError : MediaStreamMessage
{
    /// <summary>100002 unknown error, 100003 malformed frame, 100004 invalid media, 100005 rate limit reached; newer ones are possible.</summary>
    public int? Code { get; internal set; }

    /// <summary>What is wrong, in short.</summary>
    public string? Title { get; internal set; }

    /// <summary>What is wrong.</summary>
    public string? Detail { get; internal set; }
}
