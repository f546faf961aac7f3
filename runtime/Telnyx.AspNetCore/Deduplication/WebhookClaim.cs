namespace Telnyx.AspNetCore;

/// <summary>What came of claiming an event.</summary>
public enum WebhookClaim
{
    /// <summary>The event is ours to handle.</summary>
    Claimed,

    /// <summary>Somebody else is handling it and has not finished.</summary>
    InProgress,

    /// <summary>It has been handled.</summary>
    Completed,
}
