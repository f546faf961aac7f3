using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Telnyx.AspNetCore;

/// <summary>Runs the handlers of one event in a scope of its own, and completes or releases its claim.</summary>
internal sealed class EventRunner(
    IServiceScopeFactory scopes, IOptions<WebhookHandlingOptions> options, TimeProvider time, ILogger<EventRunner> logger)
{
    public async Task<WebhookOutcome> RunAsync(PendingEvent pending, CancellationToken stop)
    {
        try
        {
            return await RunAndEndAsync(pending, stop).ConfigureAwait(false);
        }
        finally
        {
            // Somebody's listener or logger may throw: nothing must keep the claim alive then.
            pending.Claim.StopRenewing();
        }
    }

    private async Task<WebhookOutcome> RunAndEndAsync(PendingEvent pending, CancellationToken stop)
    {
        var webhook = pending.Webhook;
        using var activity = WebhookTelemetry.Start(webhook, pending.Trace);
        var began = time.GetTimestamp();
        var (outcome, failure) = await InvokeAsync(pending, stop).ConfigureAwait(false);
        WebhookTelemetry.Ran(activity, webhook, outcome, failure, time.GetElapsedTime(began));
        if (outcome == WebhookOutcome.Handled)
        {
            await pending.Claim.CompleteAsync().ConfigureAwait(false);
        }
        else
        {
            WebhookLog.HandlerFailed(logger, failure!, webhook.EventType, webhook.Id, webhook.Meta?.Attempt, outcome);
            await pending.Claim.ReleaseAsync().ConfigureAwait(false);
        }

        return outcome;
    }

    private async Task<(WebhookOutcome Outcome, Exception? Failure)> InvokeAsync(PendingEvent pending, CancellationToken stop)
    {
        using var timeout = new CancellationTokenSource(options.Value.HandlerTimeout, time);
        using var all = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stop, pending.Claim.Lost);

        // A handler that does not listen to its token must not keep the event from everybody else for ever.
        using var letGo = timeout.Token.UnsafeRegister(static claim => ((HeldClaim)claim!).StopRenewing(), pending.Claim);
        try
        {
            // It may have waited in the queue, and somebody else may have taken it meanwhile.
            all.Token.ThrowIfCancellationRequested();
            var scope = scopes.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                await pending.Handlers.InvokeAsync(pending.Webhook, scope.ServiceProvider, all.Token).ConfigureAwait(false);
            }

            return (WebhookOutcome.Handled, null);
        }
        catch (OperationCanceledException e) when (stop.IsCancellationRequested)
        {
            return (WebhookOutcome.Stopping, e);
        }
        catch (OperationCanceledException e) when (pending.Claim.Lost.IsCancellationRequested)
        {
            return (WebhookOutcome.Busy, e);
        }
#pragma warning disable CA1031 // Whatever a handler throws, the answer is that the event was not handled.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return (WebhookOutcome.Failed, e);
        }
    }
}
