using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Telnyx.AspNetCore;

/// <summary>
/// Handles what waits in the queue. On shutdown the queue is closed and worked off; what is left when the host's shutdown timeout is over
/// is released and named in the log.
/// </summary>
internal sealed class WebhookWorkers(
    WebhookQueue queue, EventRunner runner, IOptions<WebhookHandlingOptions> options, ILogger<WebhookWorkers> logger)
    : IHostedService, IDisposable
{
    private static readonly TimeSpan s_lastGrace = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _giveUp = new();
    private Task _workers = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var count = options.Value.Background?.Workers ?? 0;
        _workers = Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(WorkAsync, CancellationToken.None)));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Close();
        try
        {
            await _workers.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await GiveUpAsync().ConfigureAwait(false);
        }
    }

    public void Dispose() => _giveUp.Dispose();

    private async Task GiveUpAsync()
    {
        await _giveUp.CancelAsync().ConfigureAwait(false);
        try
        {
            await _workers.WaitAsync(s_lastGrace, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // A handler does not listen to its token; its claim runs out by itself.
        }
    }

    private async Task WorkAsync()
    {
        await foreach (var pending in queue.ReadAllAsync().ConfigureAwait(false))
        {
            try
            {
                await WorkAsync(pending).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Handlers are caught elsewhere: somebody's logger or listener has thrown, and other events still wait.
            catch (Exception)
#pragma warning restore CA1031
            {
            }
        }
    }

    private async Task WorkAsync(PendingEvent pending)
    {
        if (_giveUp.IsCancellationRequested)
        {
            await pending.Claim.ReleaseAsync().ConfigureAwait(false);
            WebhookLog.Dropped(logger, pending.Webhook.EventType, pending.Webhook.Id);
            return;
        }

        var outcome = await runner.RunAsync(pending, _giveUp.Token).ConfigureAwait(false);
        WebhookTelemetry.Worked(pending.Webhook, outcome);
    }
}
