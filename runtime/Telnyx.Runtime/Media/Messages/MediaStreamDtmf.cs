namespace Telnyx.MediaStreams;

/// <summary><c>dtmf</c>: a key was pressed. Keys may come out of order; <see cref="OccurredAt"/> says which was first.</summary>
public sealed class MediaStreamDtmf : MediaStreamMessage
{
    /// <summary>The key: a digit, <c>*</c>, <c>#</c>, or a letter from A to D.</summary>
    public string? Digit { get; internal set; }

    /// <summary>When it was pressed.</summary>
    public DateTimeOffset? OccurredAt { get; internal set; }
}
