using Microsoft.AspNetCore.Http;

namespace Telnyx.AspNetCore;

/// <summary>The way of one request: verify, accept, answer.</summary>
internal sealed class WebhookEndpoint(SignedRequest signed, WebhookHandlers handlers, WebhookPipeline pipeline)
{
    public async Task HandleAsync(HttpContext http)
    {
        var webhook = await signed.UnwrapAsync(http).ConfigureAwait(false);
        if (webhook is null)
        {
            return;
        }

        using var lifetime = new RequestLifetime(http);
        var outcome = await pipeline.AcceptAsync(webhook, handlers, lifetime.Token).ConfigureAwait(false);
        WebhookTelemetry.Received(webhook, outcome);
        WebhookAnswer.Write(http.Response, outcome);
    }
}
