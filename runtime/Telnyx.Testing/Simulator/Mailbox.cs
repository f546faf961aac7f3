using System.Threading.Channels;

namespace Telnyx.Testing.Simulator;

/// <summary>
/// Runs work items one after another, in the order in which they were posted. Everything that changes a call goes through
/// the mailbox of that call, so the call itself needs no locks.
/// </summary>
internal sealed class Mailbox : IAsyncDisposable
{
    private readonly Channel<Action> _items = Channel.CreateUnbounded<Action>(new() { SingleReader = true });
    private readonly Action<Exception> _onFailure;
    private readonly Task _loop;

    public Mailbox(Action<Exception> onFailure)
    {
        _onFailure = onFailure;
        _loop = Task.Run(RunAsync);
    }

    /// <summary>Queues work that nobody waits for. After disposal it is dropped.</summary>
    public void Post(Action work) => _items.Writer.TryWrite(work);

    /// <summary>Queues work and waits for its answer.</summary>
    public Task<T> AskAsync<T>(Func<T> work)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var accepted = _items.Writer.TryWrite(() =>
        {
            try
            {
                answer.SetResult(work());
            }
#pragma warning disable CA1031 // The one who asked gets the exception, whatever it is.
            catch (Exception e)
#pragma warning restore CA1031
            {
                answer.SetException(e);
            }
        });
        return accepted ? answer.Task : throw new ObjectDisposedException(nameof(TelnyxSimulator));
    }

    public async ValueTask DisposeAsync()
    {
        _items.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
    }

    private async Task RunAsync()
    {
        await foreach (var work in _items.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            try
            {
                work();
            }
#pragma warning disable CA1031 // One failing item must not stop the call; the simulator reports the failure.
            catch (Exception e)
#pragma warning restore CA1031
            {
                _onFailure(e);
            }
        }
    }
}
