using System.Buffers;
using System.Runtime.CompilerServices;

namespace Telnyx.Json;

/// <summary>How far the reading of a list has come.</summary>
internal enum ListState
{
    /// <summary>The reader stands on what should be the list.</summary>
    Before,

    /// <summary>The reader is inside an array.</summary>
    Inside,

    /// <summary>There is no array, only one value in its place.</summary>
    Single,
}

/// <summary>Collects items in pooled memory, so that a list costs one array of its exact length and nothing else.</summary>
internal ref struct ListBuilder<T>
{
    public ListState Entered;
    private T[]? _items;
    private int _count;

    public void Add(T item)
    {
        if (_items is null || _count == _items.Length)
        {
            Grow();
        }

        _items![_count++] = item;
    }

    /// <summary>The items; null when there was no list at all. Ends the builder.</summary>
    public readonly IReadOnlyList<T>? ToList()
    {
        if (_items is null)
        {
            return Entered == ListState.Before ? null : [];
        }

        var list = _items.AsSpan(0, _count).ToArray();
        Return(_items);
        return list;
    }

    private static void Return(T[] items) =>
        ArrayPool<T>.Shared.Return(items, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<T>());

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(16, _count * 2));
        if (_items is not null)
        {
            _items.AsSpan(0, _count).CopyTo(larger);
            Return(_items);
        }

        _items = larger;
    }
}
