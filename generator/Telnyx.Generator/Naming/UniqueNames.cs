using System.Globalization;

namespace Telnyx.Generator.Naming;

/// <summary>A scope in which every name is given once.</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> _taken;

    /// <summary>A scope with names that must not be given.</summary>
    public UniqueNames(IEnumerable<string> reserved, params string[] more)
    {
        _taken = new HashSet<string>(reserved, StringComparer.Ordinal);
        _taken.UnionWith(more);
    }

    /// <summary>Whether a name is still free.</summary>
    public bool IsFree(string name) => !_taken.Contains(name);

    /// <summary>Takes the first free candidate; when none is free, the last one with a word or, at last, a number after it.</summary>
    public string Add(params string[] candidates)
    {
        foreach (var candidate in candidates)
        {
            if (_taken.Add(candidate))
            {
                return candidate;
            }
        }

        var stem = candidates[candidates.Length - 1];
        if (_taken.Add(stem + "Value"))
        {
            return stem + "Value";
        }

        for (var number = 2; ; number++)
        {
            var name = stem + "Value" + number.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(name))
            {
                return name;
            }
        }
    }
}
