using Microsoft.AspNetCore.Http;

namespace Telnyx.AspNetCore;

/// <summary>How an outcome is answered: 2xx ends the delivery, everything else makes Telnyx deliver the event again.</summary>
internal static class WebhookAnswer
{
    private const string SoonInSeconds = "1";

    public static void Write(HttpResponse response, WebhookOutcome outcome)
    {
        response.StatusCode = outcome switch
        {
            WebhookOutcome.Handled or WebhookOutcome.Ignored or WebhookOutcome.Queued or WebhookOutcome.Duplicate =>
                StatusCodes.Status200OK,
            WebhookOutcome.Failed => StatusCodes.Status500InternalServerError,
            _ => StatusCodes.Status503ServiceUnavailable,
        };
        if (response.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = SoonInSeconds;
        }
    }
}
