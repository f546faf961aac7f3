namespace Telnyx.MediaStreams;

/// <summary>One message that Telnyx sent over a media stream.</summary>
public abstract class MediaStreamMessage
{
    /// <summary>The stream; some messages do not name it.</summary>
    public string? StreamId { get; internal set; }

    /// <summary>The place of the message in the stream, from 1; some messages have none.</summary>
    public long? SequenceNumber { get; internal set; }

    /// <summary>Whether it came after messages that follow it had been handed out, because it was not waited for any longer.</summary>
    public bool IsLate { get; internal set; }

    /// <summary>When it was received, as a timestamp of the clock of the reordering.</summary>
    internal long ReceivedAt { get; set; }
}
