using System.ComponentModel;

namespace Telnyx.Http;

/// <summary>What a document says about the API as a whole.</summary>
/// <param name="server">The address of the API, such as <c>https://api.telnyx.com/v2/</c>.</param>
/// <param name="webhookEvents">Reads the webhook events that the document knows; null when it knows none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SdkMetadata(string server, WebhookEventReader? webhookEvents = null)
{
    /// <summary>The address of the API.</summary>
    public string Server { get; } = server;

    /// <summary>Reads the webhook events that the document knows.</summary>
    public WebhookEventReader? WebhookEvents { get; } = webhookEvents;
}
