using System.ComponentModel;

namespace Telnyx.Json;

/// <summary>What an emitted open enum tells the runtime about itself.</summary>
/// <typeparam name="TSelf">The enum itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenEnum<TSelf>
{
    /// <summary>The known wire values, UTF-8, separated by line feeds, in the order of their index.</summary>
    static abstract ReadOnlySpan<byte> Names { get; }

    /// <summary>Makes a value of the enum.</summary>
    /// <param name="value">The wire value.</param>
    /// <returns>A new value; the runtime keeps one for each known wire value.</returns>
    static abstract TSelf Create(string value);
}
