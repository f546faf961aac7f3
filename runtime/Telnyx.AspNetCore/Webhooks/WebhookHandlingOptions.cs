namespace Telnyx.AspNetCore;

/// <summary>How verified webhooks are handled. How they are verified is a matter of <see cref="WebhookOptions"/>.</summary>
public sealed class WebhookHandlingOptions
{
    /// <summary>Whether an event that is delivered several times is handled once, by its id. Events without an id are always handled.</summary>
    public bool Deduplicate { get; set; } = true;

    /// <summary>
    /// How long an event is out of reach after its handler has crashed, 10 seconds unless set; from 1 second to 10 minutes. It is renewed
    /// while a handler runs, so it need not be as long as the slowest handler; a process that stalls for longer loses the event to another.
    /// </summary>
    public TimeSpan ClaimLease { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a handled event is remembered: a day unless set, at least a minute.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How many handled events are remembered when no other <see cref="IWebhookEventStore"/> is registered.</summary>
    public int MemoryCapacity { get; set; } = 100_000;

    /// <summary>
    /// How long the handlers of one event may take together: a minute unless set. Then their token is cancelled and the event counts as not
    /// handled. <see cref="Timeout.InfiniteTimeSpan"/> is no limit.
    /// </summary>
    public TimeSpan HandlerTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// When set, webhooks are answered before they are handled. Telnyx then never delivers an event again whose handler failed, and what
    /// waits in memory is lost in a crash.
    /// </summary>
    public BackgroundHandlingOptions? Background { get; set; }
}
