// netstandard2.0 lacks a type that list patterns need.
namespace System;

/// <summary>A place counted from the start or the end.</summary>
/// <param name="value">The distance.</param>
/// <param name="fromEnd">Whether it is counted from the end.</param>
internal readonly struct Index(int value, bool fromEnd = false)
{
    /// <summary>The place counted from the start.</summary>
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
