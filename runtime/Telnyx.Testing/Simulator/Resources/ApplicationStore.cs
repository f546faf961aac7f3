using System.Collections.Concurrent;
using Telnyx.Testing.Simulator.Calls;
using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Resources;

/// <summary>The call control applications of the simulated account.</summary>
internal sealed class ApplicationStore
{
    private readonly ConcurrentDictionary<string, CallApplication> _applications = new(StringComparer.Ordinal);
    private readonly SimulatorClock _clock;

    public ApplicationStore(TelnyxSimulatorOptions options, SimulatorClock clock)
    {
        _clock = clock;
        _applications[options.ConnectionId] = new()
        {
            Id = options.ConnectionId,
            Name = "simulated application",
            WebhookUrl = options.WebhookUrl?.OriginalString,
            FailoverUrl = options.WebhookFailoverUrl?.OriginalString,
            CreatedAt = clock.Now,
            UpdatedAt = clock.Now,
        };
    }

    /// <summary>All of them in the order of their creation.</summary>
    public IEnumerable<CallApplication> All =>
        _applications.Values.OrderBy(static one => one.CreatedAt).ThenBy(static one => one.Id, StringComparer.Ordinal);

    public CallApplication? Find(string id) => _applications.GetValueOrDefault(id);

    public CallApplication Get(string id) => Find(id) ?? throw Refusal.NotFound();

    public CallApplication Create(ApiArguments arguments)
    {
        var now = _clock.Now;
        var application = new CallApplication { Id = Identifier.Digits(), Name = "", CreatedAt = now, UpdatedAt = now }
            .With(arguments, now);
        return _applications[application.Id] = application;
    }

    public CallApplication Update(string id, ApiArguments arguments)
    {
        while (true)
        {
            var before = Get(id);
            var after = before.With(arguments, _clock.Now);
            if (_applications.TryUpdate(id, after, before))
            {
                return after;
            }
        }
    }

    public CallApplication Delete(string id) =>
        _applications.TryRemove(id, out var removed) ? removed : throw Refusal.NotFound();
}
