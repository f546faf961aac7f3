using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Telnyx.Json;

/// <summary>Looks into the value that a union holds. Only emitted code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnionValue
{
    /// <summary>Whether a union holds a case, and its value.</summary>
    /// <typeparam name="T">The case.</typeparam>
    /// <param name="value">What the union holds.</param>
    /// <param name="result">The value of the case.</param>
    /// <returns>Whether the union holds that case.</returns>
    public static bool TryGet<T>(object? value, [NotNullWhen(true)] out T? result)
    {
        if (value is T held)
        {
            result = held;
            return true;
        }

        result = default;
        return false;
    }
}
