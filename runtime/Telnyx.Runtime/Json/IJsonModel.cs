using System.ComponentModel;

namespace Telnyx.Json;

/// <summary>What every emitted model, union and page can do: build itself from JSON.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonModel<TSelf>
{
    /// <summary>Reads one value. The reader stands on the first token of the value and is left on its last.</summary>
    /// <param name="json">The reader.</param>
    /// <returns>The value read.</returns>
    static abstract TSelf Read(ref ModelReader json);
}
