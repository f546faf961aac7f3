using System.Globalization;

namespace Telnyx.Generator.Naming;

/// <summary>A scope in which every name is given once.</summary>
internal sealed class UniqueNames
{
    // The metadata of an assembly takes 1023 bytes, the name of a type's interface included.
    private const int MaxLength = 240;

    private readonly HashSet<string> _reserved;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private FreeNumbers? _numbers;

    /// <summary>A scope with names that must not be given: a shared set, which is not changed, and some of this scope alone.</summary>
    public UniqueNames(HashSet<string> reserved, params string[] more)
    {
        _reserved = reserved;
        _taken.UnionWith(more);
    }

    /// <summary>Takes a name when it is free.</summary>
    public bool TryAdd(string name) => !_reserved.Contains(name) && _taken.Add(name);

    /// <summary>Takes the first free candidate; when none is free, the last one with a word or, at last, a number after it.</summary>
    public string Add(params string[] candidates)
    {
        foreach (var candidate in candidates)
        {
            if (TryAdd(Shortened(candidate)))
            {
                return Shortened(candidate);
            }
        }

        var stem = Shortened(candidates[candidates.Length - 1]);
        if (TryAdd(stem + "Value"))
        {
            return stem + "Value";
        }

        _numbers ??= new FreeNumbers();
        return Numbered(stem, _numbers.Next(stem, number => TryAdd(Numbered(stem, number))));
    }

    private static string Numbered(string stem, int number) => stem + "Value" + number.ToString(CultureInfo.InvariantCulture);

    private static string Shortened(string name) => name.Length <= MaxLength ? name : name.Substring(0, MaxLength);
}
