namespace Telnyx.Generator.Naming;

/// <summary>Finds the number that makes a name free. Thousands may want one name: each begins where the one before found a number.</summary>
internal sealed class FreeNumbers
{
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <summary>The first number from two on that can be taken.</summary>
    /// <param name="stem">What the number comes after.</param>
    /// <param name="tryTake">Takes the name with a number when it is free.</param>
    public int Next(string stem, Func<int, bool> tryTake)
    {
        var number = _last.TryGetValue(stem, out var last) ? last + 1 : 2;
        while (!tryTake(number))
        {
            number++;
        }

        return _last[stem] = number;
    }
}
