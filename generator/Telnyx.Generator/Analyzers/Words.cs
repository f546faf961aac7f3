namespace Telnyx.Generator.Analyzers;

/// <summary>Puts several things into a sentence.</summary>
internal static class Words
{
    private const int LongestQuote = 40;

    /// <summary><c>a, b and c</c>; what is beyond a number of them is only counted.</summary>
    public static string List(IReadOnlyList<string> items, int most, string conjunction)
    {
        if (items.Count > most)
        {
            return string.Join(", ", items.Take(most)) + $" {conjunction} {items.Count - most} more";
        }

        return items.Count < 2
            ? string.Concat(items)
            : $"{string.Join(", ", items.Take(items.Count - 1))} {conjunction} {items[items.Count - 1]}";
    }

    /// <summary>A text short enough for a message, on one line.</summary>
    public static string Quote(string text)
    {
        var line = text.Replace('\r', ' ').Replace('\n', ' ');
        return line.Length <= LongestQuote ? line : line.Substring(0, LongestQuote) + "…";
    }
}
