using System.Diagnostics.CodeAnalysis;
using Telnyx.Json;

namespace Telnyx;

/// <summary>
/// A value out of a set that may grow: known values are static members of the deriving class, and a value
/// that this version does not know yet survives a round trip.
/// </summary>
/// <typeparam name="TSelf">The deriving class.</typeparam>
public abstract class OpenEnum<TSelf> : IEquatable<TSelf>
    where TSelf : OpenEnum<TSelf>, IOpenEnum<TSelf>
{
    /// <summary>Makes a value.</summary>
    /// <param name="value">The text on the wire.</param>
    protected OpenEnum(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    /// <summary>The values that this version knows.</summary>
    public static IReadOnlyList<TSelf> KnownValues => OpenEnumValues<TSelf>.ReadOnly;

    /// <summary>The text on the wire.</summary>
    public string Value { get; }

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => OpenEnumValues<TSelf>.Find(Value) is not null;

    /// <summary>Takes any text as a value.</summary>
    /// <param name="value">The text on the wire.</param>
    [return: NotNullIfNotNull(nameof(value))]
    [SuppressMessage("Usage", "CA2225", Justification = "The deriving class has a conversion of its own; this one serves comparisons with a string.")]
    public static implicit operator OpenEnum<TSelf>?(string? value) => FromWire(value);

    /// <summary>Compares the texts, case by case.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">Another value, or a string.</param>
    /// <returns>Whether they are the same.</returns>
    public static bool operator ==(OpenEnum<TSelf>? left, OpenEnum<TSelf>? right) => left?.Value == right?.Value;

    /// <summary>Compares the texts, case by case.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">Another value, or a string.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(OpenEnum<TSelf>? left, OpenEnum<TSelf>? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(TSelf? other) => this == other;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => obj is TSelf other && this == other;

    /// <inheritdoc/>
    public sealed override int GetHashCode() => string.GetHashCode(Value, StringComparison.Ordinal);

    /// <summary>The text on the wire.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public sealed override string ToString() => Value;

    /// <summary>A known value by its index.</summary>
    /// <param name="index">The index in the list of names.</param>
    /// <returns>Always the same object.</returns>
    protected static TSelf Known(int index) => OpenEnumValues<TSelf>.All[index];

    /// <summary>Takes any text as a value.</summary>
    /// <param name="value">The text on the wire.</param>
    /// <returns>The known value with that text, or a new one; null for null.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    protected static TSelf? From(string? value) => FromWire(value);

    [return: NotNullIfNotNull(nameof(value))]
    internal static TSelf? FromWire(string? value) => value is null ? null : OpenEnumValues<TSelf>.Find(value) ?? TSelf.Create(value);

    internal static TSelf? FindKnown(ReadOnlySpan<byte> value) => OpenEnumValues<TSelf>.Find(value);
}
