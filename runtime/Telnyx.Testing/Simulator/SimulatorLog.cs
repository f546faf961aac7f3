using System.Collections.Concurrent;

namespace Telnyx.Testing.Simulator;

/// <summary>What happened in the simulator, in order of completion, and who waits for what.</summary>
internal sealed class SimulatorLog(Action<SimulatedRequest>? onRequest, Action<SimulatedWebhook>? onWebhook)
{
    private readonly ConcurrentQueue<SimulatedRequest> _requests = [];
    private readonly ConcurrentQueue<SimulatedWebhook> _webhooks = [];
    private readonly ConcurrentQueue<Exception> _failures = [];
    private readonly ConcurrentDictionary<Waiter, byte> _waiters = [];

    public IReadOnlyList<SimulatedRequest> Requests => [.. _requests];

    public IReadOnlyList<SimulatedWebhook> Webhooks => [.. _webhooks];

    /// <summary>Faults of the simulator itself: there should be none.</summary>
    public IReadOnlyList<Exception> Failures => [.. _failures];

    public void Add(SimulatedRequest request)
    {
        _requests.Enqueue(request);
        onRequest?.Invoke(request);
    }

    public void Add(SimulatedWebhook webhook)
    {
        _webhooks.Enqueue(webhook);
        onWebhook?.Invoke(webhook);
        foreach (var waiter in _waiters.Keys)
        {
            waiter.Offer(webhook);
        }
    }

    public void Add(Exception failure) => _failures.Enqueue(failure);

    /// <summary>The first delivered webhook that fits, also among those delivered before.</summary>
    public async Task<SimulatedWebhook> WaitAsync(Func<SimulatedWebhook, bool> fits, CancellationToken cancellationToken)
    {
        var waiter = new Waiter(fits);
        _waiters.TryAdd(waiter, 0);
        try
        {
            foreach (var webhook in _webhooks)
            {
                waiter.Offer(webhook);
            }

            return await waiter.Found.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _waiters.TryRemove(waiter, out _);
        }
    }

    private sealed class Waiter(Func<SimulatedWebhook, bool> fits)
    {
        private readonly TaskCompletionSource<SimulatedWebhook> _found = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<SimulatedWebhook> Found => _found.Task;

        public void Offer(SimulatedWebhook webhook)
        {
            if (webhook.Delivered && fits(webhook))
            {
                _found.TrySetResult(webhook);
            }
        }
    }
}
