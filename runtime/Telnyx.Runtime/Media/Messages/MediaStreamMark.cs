namespace Telnyx.MediaStreams;

/// <summary><c>mark</c>: the audio that was sent before the mark of this name has been played, or was cleared.</summary>
public sealed class MediaStreamMark : MediaStreamMessage
{
    /// <summary>The name that the mark was sent with.</summary>
    public string? Name { get; internal set; }
}
