namespace Telnyx.MediaStreams;

/// <summary>How a media stream is read.</summary>
public sealed class MediaStreamOptions
{
    /// <summary>
    /// How many messages are held back while one before them is missing: 10 unless set, 200 ms of audio in pieces of 20 ms. 0 hands out
    /// every message as it comes.
    /// </summary>
    public int ReorderWindow { get; set; } = 10;

    /// <summary>How long they are held back at most: 200 ms unless set.</summary>
    public TimeSpan ReorderDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The most bytes that a message may have: 1 MiB unless set. A longer one ends the stream.</summary>
    public int MaxMessageBytes { get; set; } = 1 << 20;

    /// <summary>What decodes and encodes audio: PCMU and PCMA, and whatever is added.</summary>
    public IList<IAudioCodec> Codecs { get; } = [G711.MuLaw, G711.ALaw];

    /// <summary>The clock of the reordering.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ReorderWindow);
        ArgumentOutOfRangeException.ThrowIfLessThan(ReorderDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxMessageBytes, 1024);
        ArgumentNullException.ThrowIfNull(TimeProvider);
    }
}
