namespace Telnyx.Generator.Baseline;

/// <summary>What two signatures have to do with each other.</summary>
internal static class Signatures
{
    private const string Arrow = ") => ";

    /// <summary>Whether callers must set the member.</summary>
    public static bool IsRequired(string signature) => signature.StartsWith("required ", StringComparison.Ordinal);

    /// <summary>
    /// Whether code for the one is right for the other: they are equal, or a method has gained parameters that can be left out.
    /// </summary>
    public static bool IsCompatible(string old, string now)
    {
        if (old == now)
        {
            return true;
        }

        var (oldEnd, nowEnd) = (old.IndexOf(Arrow, StringComparison.Ordinal), now.IndexOf(Arrow, StringComparison.Ordinal));
        if (oldEnd < 0 || nowEnd < oldEnd
            || old.Substring(oldEnd) != now.Substring(nowEnd)
            || string.CompareOrdinal(old, 0, now, 0, oldEnd) != 0)
        {
            return false;
        }

        var added = now.Substring(oldEnd, nowEnd - oldEnd).Split([", "], StringSplitOptions.RemoveEmptyEntries);
        return added.All(parameter => parameter.EndsWith(" = null", StringComparison.Ordinal));
    }

    /// <summary>The names in a signature.</summary>
    public static List<string> Names(string signature)
    {
        var names = new List<string>();
        var start = 0;
        for (var i = 0; i <= signature.Length; i++)
        {
            if (i == signature.Length || !(char.IsLetterOrDigit(signature[i]) || signature[i] == '_'))
            {
                names.Add(signature.Substring(start, i - start));
                start = i + 1;
            }
        }

        return names;
    }
}
