namespace Telnyx.MediaStreams;

/// <summary>Which side of the call is heard.</summary>
public enum MediaTrack
{
    /// <summary>The message does not say, or says something newer.</summary>
    Unknown,

    /// <summary>What Telnyx receives: the person on the phone.</summary>
    Inbound,

    /// <summary>What Telnyx sends to the person on the phone.</summary>
    Outbound,
}
