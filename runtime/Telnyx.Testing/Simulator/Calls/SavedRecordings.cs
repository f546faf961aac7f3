using System.Collections.Concurrent;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>The file names of the recordings that can be downloaded.</summary>
internal sealed class SavedRecordings
{
    private readonly ConcurrentDictionary<string, byte> _names = new(StringComparer.Ordinal);

    public void Add(string name) => _names.TryAdd(name, 0);

    public bool Contains(string name) => _names.ContainsKey(name);
}
