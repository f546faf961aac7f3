using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Telnyx.AspNetCore;

/// <summary>Takes the verified body out of a request, or refuses the request without saying why.</summary>
internal sealed class SignedRequest(Webhooks webhooks, ILogger logger)
{
    /// <summary>The event of the request; null when the request was refused and its status is set.</summary>
    public Task<WebhookEvent?> UnwrapAsync(HttpContext http) =>
        ReceiveAsync(http, (request, cancellationToken) =>
            webhooks.UnwrapAsync(request.Body, name => request.Headers[name], cancellationToken));

    /// <summary>The bytes of the request; null when the request was refused and its status is set.</summary>
    public Task<byte[]?> VerifyAsync(HttpContext http) =>
        ReceiveAsync(http, async (request, cancellationToken) =>
            (await webhooks.VerifyAsync(request.Body, name => request.Headers[name], cancellationToken).ConfigureAwait(false)).ToArray());

    private async Task<T?> ReceiveAsync<T>(HttpContext http, Func<HttpRequest, CancellationToken, Task<T>> receive)
        where T : class
    {
        // Middleware that buffers has left its stream wherever it stopped reading; the signature covers all of it.
        if (http.Request.Body.CanSeek)
        {
            http.Request.Body.Position = 0;
        }

        try
        {
            return await receive(http.Request, http.RequestAborted).ConfigureAwait(false);
        }
        catch (TelnyxWebhookException e)
        {
            http.Response.StatusCode = Status(e.Reason, http.Request);
            WebhookTelemetry.Refused(e.Reason);
            WebhookLog.Refused(logger, e.Reason, e.Message);
        }
        catch (BadHttpRequestException e)
        {
            // The server's own limits: too long, too slow, or cut off.
            http.Response.StatusCode = e.StatusCode;
            WebhookTelemetry.Unreadable();
            WebhookLog.Unreadable(logger, e.StatusCode);
        }
        catch (Exception e) when (http.RequestAborted.IsCancellationRequested && e is OperationCanceledException or IOException)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest; // Nobody is there to read it.
            WebhookTelemetry.Unreadable();
        }

        return null;
    }

    private static int Status(WebhookFailureReason reason, HttpRequest request) => reason switch
    {
        WebhookFailureReason.BodyTooLong => StatusCodes.Status413PayloadTooLarge,
        WebhookFailureReason.MalformedBody when request.HasFormContentType => StatusCodes.Status415UnsupportedMediaType,
        _ => StatusCodes.Status400BadRequest,
    };
}
