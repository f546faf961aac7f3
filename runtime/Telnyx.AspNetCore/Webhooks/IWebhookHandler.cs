namespace Telnyx.AspNetCore;

/// <summary>
/// Handles one kind of event. A class may handle several kinds. It comes from the scope of the event, so it can take scoped services.
/// </summary>
/// <typeparam name="TEvent">The class of the event.</typeparam>
public interface IWebhookHandler<in TEvent>
    where TEvent : WebhookEvent
{
    /// <summary>Handles an event. An exception lets Telnyx deliver the event again.</summary>
    /// <param name="webhook">The verified event.</param>
    /// <param name="cancellationToken">Signals that time is up or the application ends, not that the sender has hung up.</param>
    Task HandleAsync(TEvent webhook, CancellationToken cancellationToken);
}
