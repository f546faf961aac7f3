namespace Telnyx.AspNetCore;

/// <summary>One handler and the events that it is for. Types are fixed when it is compiled: nothing is looked up at run time.</summary>
internal abstract class HandlerEntry
{
    public abstract bool Fits(WebhookEvent webhook);

    public abstract Task InvokeAsync(WebhookEvent webhook, IServiceProvider services, CancellationToken cancellationToken);
}

/// <inheritdoc/>
internal sealed class HandlerEntry<TEvent>(Func<TEvent, IServiceProvider, CancellationToken, Task> handler) : HandlerEntry
    where TEvent : WebhookEvent
{
    public override bool Fits(WebhookEvent webhook) => webhook is TEvent;

    public override Task InvokeAsync(WebhookEvent webhook, IServiceProvider services, CancellationToken cancellationToken) =>
        handler((TEvent)webhook, services, cancellationToken);
}
