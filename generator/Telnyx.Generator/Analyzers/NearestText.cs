namespace Telnyx.Generator.Analyzers;

/// <summary>Guesses which of several texts was meant.</summary>
internal static class NearestText
{
    /// <summary>The index of the candidate that was probably meant, or -1.</summary>
    public static int Find(string text, IReadOnlyList<string> candidates)
    {
        var (best, least) = (-1, Math.Max(2, text.Length / 3) + 1);
        for (var i = 0; i < candidates.Count; i++)
        {
            var distance = Distance(text.ToUpperInvariant(), candidates[i].ToUpperInvariant());
            if (distance < least && distance < candidates[i].Length)
            {
                (best, least) = (i, distance);
            }
        }

        return best >= 0 ? best : Containing(text, candidates);
    }

    // "inbound" for "inbound_track" or "en-US" for "en", when nothing else begins so.
    private static int Containing(string text, IReadOnlyList<string> candidates)
    {
        var found = -1;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (IsStart(text, of: candidates[i]) || IsStart(candidates[i], of: text))
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = i;
            }
        }

        return found;
    }

    private static bool IsStart(string start, string of) => start.Length >= 2 && of.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    /// <summary>The number of characters to add, drop, replace or swap with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var (before, previous, current) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }
}
