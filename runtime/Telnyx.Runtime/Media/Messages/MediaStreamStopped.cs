namespace Telnyx.MediaStreams;

/// <summary><c>stop</c>: the stream is over; the connection is closed next.</summary>
public sealed class MediaStreamStopped : MediaStreamMessage
{
    /// <summary>The user that the call belongs to.</summary>
    public string? UserId { get; internal set; }

    /// <summary>The call, as commands address it.</summary>
    public string? CallControlId { get; internal set; }
}
