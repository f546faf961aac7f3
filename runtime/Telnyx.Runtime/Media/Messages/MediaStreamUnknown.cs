namespace Telnyx.MediaStreams;

/// <summary>A message that is newer than this library, or cannot be read: never an error, and nothing of it is lost.</summary>
public sealed class MediaStreamUnknown : MediaStreamMessage
{
    /// <summary>What the message calls itself, if it can be told.</summary>
    public string? Event { get; internal set; }

    /// <summary>The message as it was received, most likely JSON.</summary>
    public ReadOnlyMemory<byte> Raw { get; internal set; }
}
