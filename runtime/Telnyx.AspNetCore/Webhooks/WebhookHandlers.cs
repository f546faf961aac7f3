using Microsoft.Extensions.DependencyInjection;

namespace Telnyx.AspNetCore;

/// <summary>
/// What an endpoint does with which event. Every handler whose event class fits is called, one after another, in the order in which they
/// were added; when one throws, the event counts as not handled and its next delivery begins with the first again.
/// </summary>
/// <example>
/// <code>
/// app.MapTelnyxWebhooks("/webhooks", on => on
///     .On&lt;CallInitiatedEvent&gt;((e, ct) => client.Calls.Actions.AnswerAsync(e.Payload.CallControlId, cancellationToken: ct))
///     .On&lt;CallHangupEvent, CallLog&gt;((e, log, ct) => log.EndAsync(e.Payload.CallControlId, ct)));
/// </code>
/// </example>
public sealed class WebhookHandlers
{
    private readonly List<HandlerEntry> _entries = [];
    private readonly HashSet<Type> _services = [];
    private bool _isSealed;

    internal WebhookHandlers()
    {
    }

    /// <summary>What has to be registered with the application's services.</summary>
    internal IReadOnlyCollection<Type> RequiredServices => _services;

    /// <summary>Handles a kind of event.</summary>
    /// <typeparam name="TEvent">The class of the event, or a base class of several.</typeparam>
    /// <param name="handler">What to do.</param>
    public WebhookHandlers On<TEvent>(Func<TEvent, CancellationToken, Task> handler)
        where TEvent : WebhookEvent
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Add<TEvent>((webhook, _, cancellationToken) => handler(webhook, cancellationToken));
    }

    /// <summary>Handles a kind of event with a class of its own, which must be registered as a service.</summary>
    /// <typeparam name="TEvent">The class of the event.</typeparam>
    /// <typeparam name="THandler">The handler; taken from the scope of the event.</typeparam>
    public WebhookHandlers On<TEvent, THandler>()
        where TEvent : WebhookEvent
        where THandler : class, IWebhookHandler<TEvent> =>
        On<TEvent, THandler>(static (webhook, handler, cancellationToken) => handler.HandleAsync(webhook, cancellationToken));

    /// <summary>Handles a kind of event with a service.</summary>
    /// <typeparam name="TEvent">The class of the event.</typeparam>
    /// <typeparam name="TService">The service; taken from the scope of the event.</typeparam>
    /// <param name="handler">What to do.</param>
    public WebhookHandlers On<TEvent, TService>(Func<TEvent, TService, CancellationToken, Task> handler)
        where TEvent : WebhookEvent
        where TService : notnull
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Needs<TService>().Add<TEvent>((webhook, services, cancellationToken) =>
            handler(webhook, services.GetRequiredService<TService>(), cancellationToken));
    }

    /// <summary>Handles a kind of event with two services.</summary>
    /// <typeparam name="TEvent">The class of the event.</typeparam>
    /// <typeparam name="TFirst">The first service; taken from the scope of the event.</typeparam>
    /// <typeparam name="TSecond">The second service.</typeparam>
    /// <param name="handler">What to do.</param>
    public WebhookHandlers On<TEvent, TFirst, TSecond>(Func<TEvent, TFirst, TSecond, CancellationToken, Task> handler)
        where TEvent : WebhookEvent
        where TFirst : notnull
        where TSecond : notnull
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Needs<TFirst>().Needs<TSecond>().Add<TEvent>((webhook, services, cancellationToken) => handler(
            webhook, services.GetRequiredService<TFirst>(), services.GetRequiredService<TSecond>(), cancellationToken));
    }

    /// <summary>Handles every event, known or not: for logs, or to store what came.</summary>
    /// <param name="handler">What to do.</param>
    public WebhookHandlers OnAny(Func<WebhookEvent, CancellationToken, Task> handler) => On(handler);

    /// <summary>Handles events that this SDK does not know: newer ones, most likely.</summary>
    /// <param name="handler">What to do.</param>
    public WebhookHandlers OnUnknown(Func<UnknownWebhookEvent, CancellationToken, Task> handler) => On(handler);

    /// <summary>Whether there is anything to do for an event.</summary>
    internal bool Handles(WebhookEvent webhook) => _entries.Exists(entry => entry.Fits(webhook));

    internal async Task InvokeAsync(WebhookEvent webhook, IServiceProvider services, CancellationToken cancellationToken)
    {
        foreach (var entry in _entries)
        {
            if (entry.Fits(webhook))
            {
                await entry.InvokeAsync(webhook, services, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Requests read the list without a lock, so nothing may be added once the endpoint is mapped.</summary>
    internal void Seal() => _isSealed = true;

    private WebhookHandlers Needs<TService>()
    {
        _services.Add(typeof(TService));
        return this;
    }

    private WebhookHandlers Add<TEvent>(Func<TEvent, IServiceProvider, CancellationToken, Task> handler)
        where TEvent : WebhookEvent
    {
        if (_isSealed)
        {
            throw new InvalidOperationException("The endpoint is mapped already: add handlers inside MapTelnyxWebhooks.");
        }

        _entries.Add(new HandlerEntry<TEvent>(handler));
        return this;
    }
}
