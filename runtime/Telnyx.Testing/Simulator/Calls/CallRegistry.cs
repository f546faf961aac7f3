using System.Collections.Concurrent;
using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>All calls of a simulator, also those that have ended.</summary>
internal sealed class CallRegistry(World world) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Call> _calls = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Call> _inOrder = [];
    private readonly ConcurrentDictionary<string, Lazy<Call>> _byCommand = new(StringComparer.Ordinal);

    public IEnumerable<Call> InOrder => _inOrder;

    public Call Create(CallSetup setup)
    {
        var call = new Call(world, setup);
        _calls[call.ControlId] = call;
        _inOrder.Enqueue(call);
        return call;
    }

    /// <summary>The call that a dial command made, and whether this was the command that made it.</summary>
    public (Call Call, bool IsNew) CreateOnce(string? commandId, CallSetup setup)
    {
        if (commandId is null)
        {
            return (Create(setup), true);
        }

        var mine = new Lazy<Call>(() => Create(setup));
        var winner = _byCommand.GetOrAdd(commandId, mine);
        return (winner.Value, winner == mine);
    }

    public Call? Find(string controlId) => _calls.GetValueOrDefault(controlId);

    /// <summary>The call in the path of a request.</summary>
    public Call Get(string controlId) => Find(controlId) ?? throw Refusal.NotFound("The call");

    public async ValueTask DisposeAsync()
    {
        foreach (var call in _inOrder)
        {
            await call.DisposeAsync().ConfigureAwait(false);
        }
    }
}
