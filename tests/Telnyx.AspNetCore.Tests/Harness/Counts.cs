using System.Collections.Concurrent;

namespace Telnyx.AspNetCore.Tests;

/// <summary>How often each event was handled.</summary>
internal sealed class Counts
{
    private readonly ConcurrentDictionary<string, int> _byId = new();

    public IReadOnlyDictionary<string, int> ById => _byId;

    public int Total => _byId.Values.Sum();

    public int Add(string? id) => _byId.AddOrUpdate(id ?? "", 1, static (_, count) => count + 1);

    public int Of(string id) => _byId.GetValueOrDefault(id);
}
