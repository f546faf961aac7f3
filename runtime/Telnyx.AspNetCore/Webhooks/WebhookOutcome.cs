namespace Telnyx.AspNetCore;

/// <summary>What became of one delivery of a verified event.</summary>
internal enum WebhookOutcome
{
    /// <summary>All its handlers have run.</summary>
    Handled,

    /// <summary>There is no handler for it.</summary>
    Ignored,

    /// <summary>It waits for a background worker.</summary>
    Queued,

    /// <summary>It had been handled before.</summary>
    Duplicate,

    /// <summary>Somebody else is handling it.</summary>
    Busy,

    /// <summary>A handler has failed or was too slow.</summary>
    Failed,

    /// <summary>The store of events cannot be reached: nobody knows whether it was handled.</summary>
    StoreFailed,

    /// <summary>Too many events wait for the background workers.</summary>
    QueueFull,

    /// <summary>The application is shutting down.</summary>
    Stopping,
}
