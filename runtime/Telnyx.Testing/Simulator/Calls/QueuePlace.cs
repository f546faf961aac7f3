using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>The place of a call in a queue.</summary>
internal sealed class QueuePlace(Call call) : CallFeature(call)
{
    private string? _queue;
    private DateTimeOffset _since;
    private IDisposable? _timer;

    public void Enter(string queue, int maximum, TimeSpan? longestWait)
    {
        if (_queue is not null)
        {
            throw Refusal.Invalid("queue_name", $"The call waits in the queue '{_queue}' already.");
        }

        var position = Call.World.WaitingLines.Enter(queue, Call, maximum) ?? throw Refusal.QueueFull(queue);
        (_queue, _since) = (queue, Call.World.Clock.Now);
        Call.Emit("call.enqueued", new()
        {
            ["queue"] = queue,
            ["current_position"] = position,
            ["queue_avg_wait_time_secs"] = 0,
        });
        _timer = longestWait is { } limit ? Call.AfterLimit(limit, () => Leave("timeout")) : null;
    }

    /// <summary>Leaves the queue, if the call is in one.</summary>
    public void Leave(string reason)
    {
        if (_queue is not { } queue)
        {
            return;
        }

        _queue = null;
        _timer?.Dispose();
        Call.Emit("call.dequeued", new()
        {
            ["queue"] = queue,
            ["queue_position"] = Call.World.WaitingLines.Leave(queue, Call) ?? 1,
            ["reason"] = reason,
            ["wait_time_secs"] = (int)(Call.World.Clock.Now - _since).TotalSeconds,
        });
    }

    public override void OnEnding() => Leave("hangup");
}
