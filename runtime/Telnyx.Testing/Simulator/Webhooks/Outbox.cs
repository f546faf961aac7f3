using System.Threading.Channels;

namespace Telnyx.Testing.Simulator.Webhooks;

/// <summary>
/// The webhooks of one call, delivered one after another. It is apart from the mailbox of the call: an application may send
/// commands from inside its webhook handler, and these must not wait for the handler to return.
/// </summary>
internal sealed class Outbox : IAsyncDisposable
{
    private readonly Channel<PendingWebhook> _pending = Channel.CreateUnbounded<PendingWebhook>(new() { SingleReader = true });
    private readonly CancellationTokenSource _stop = new();
    private readonly WebhookCourier _courier;
    private readonly Action<Exception> _onFailure;
    private readonly WebhookDisturbance? _disturbance;
    private readonly Random _random;
    private readonly List<Task> _strays = [];
    private readonly Task _loop;

    public Outbox(WebhookCourier courier, WebhookDisturbance? disturbance, Action<Exception> onFailure)
    {
        (_courier, _disturbance, _onFailure) = (courier, disturbance, onFailure);
        _random = new(disturbance?.Seed ?? 0);
        _loop = Task.Run(RunAsync);
    }

    public void Add(PendingWebhook webhook) => _pending.Writer.TryWrite(webhook);

    /// <summary>Drops what has not been delivered yet.</summary>
    public async ValueTask DisposeAsync()
    {
        _pending.Writer.TryComplete();
        await _stop.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        await Task.WhenAll(_strays).ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            await foreach (var webhook in _pending.Reader.ReadAllAsync(_stop.Token).ConfigureAwait(false))
            {
                if (_disturbance is null)
                {
                    await DeliverAsync(webhook).ConfigureAwait(false);
                }
                else
                {
                    Scatter(webhook, _disturbance);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The simulator is being disposed of.
        }
    }

    /// <summary>Sends the copies of an event each at a time of its own, so that they overtake each other and those of other events.</summary>
    private void Scatter(PendingWebhook webhook, WebhookDisturbance disturbance)
    {
        _strays.RemoveAll(static task => task.IsCompleted);
        for (var copy = 0; copy < disturbance.Copies; copy++)
        {
            _strays.Add(DeliverLateAsync(webhook, disturbance.Spread * _random.NextDouble()));
        }
    }

    private async Task DeliverLateAsync(PendingWebhook webhook, TimeSpan delay)
    {
        try
        {
            await Task.Delay(delay, _stop.Token).ConfigureAwait(false);
            await DeliverAsync(webhook).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The simulator is being disposed of.
        }
    }

    private async Task DeliverAsync(PendingWebhook webhook)
    {
        try
        {
            await webhook.NotBefore.WaitAsync(_stop.Token).ConfigureAwait(false);
            await _courier.DeliverAsync(webhook, _stop.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A failure, of a callback for instance, must not cost the call its other webhooks.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            _onFailure(e);
        }
    }
}
