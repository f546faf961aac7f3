using System.Text;

namespace Telnyx.Generator.Naming;

/// <summary>Splits names of the wire into words and joins them the .NET way. Everything is invariant.</summary>
internal static class Words
{
    /// <summary>Words as <c>PascalCase</c>: <c>call_control_id</c> → <c>CallControlId</c>, <c>sip.URL</c> → <c>SipUrl</c>; never empty, never a leading digit.</summary>
    public static string ToPascalCase(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        foreach (var word in Split(name))
        {
            AppendCapitalized(result, word);
        }

        return Identifier(result);
    }

    /// <summary>Words as <c>camelCase</c>.</summary>
    public static string ToCamelCase(string name)
    {
        var pascal = ToPascalCase(name);
        return char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
    }

    /// <summary>The words of a name: split at everything that is no letter or digit, and where the case changes.</summary>
    public static List<string> Split(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (!IsWordCharacter(c))
            {
                Flush(words, word);
                continue;
            }

            if (word.Length > 0 && StartsWord(name, i))
            {
                Flush(words, word);
            }

            word.Append(c);
        }

        Flush(words, word);
        return words;
    }

    /// <summary>A plural's singular, by the rules of English that API names need.</summary>
    public static string Singular(string word)
    {
        if (Ends(word, "ies") && word.Length > 4)
        {
            return word.Substring(0, word.Length - 3) + "y";
        }

        if (Ends(word, "sses") || Ends(word, "xes") || Ends(word, "ches") || Ends(word, "shes"))
        {
            return word.Substring(0, word.Length - 2);
        }

        return Ends(word, "s") && !Ends(word, "ss") && !Ends(word, "us") && !Ends(word, "is") && word.Length > 2
            ? word.Substring(0, word.Length - 1)
            : word;
    }

    /// <summary>Whether a word is its own plural form's sign: ends in a plain plural s.</summary>
    public static bool IsPlural(string word) => Singular(word) != word;

    private static bool Ends(string word, string end) => word.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    private static bool IsWordCharacter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';

    private static bool StartsWord(string name, int i)
    {
        var (previous, current) = (name[i - 1], name[i]);
        if (!char.IsUpper(current))
        {
            return false;
        }

        // "callControl" splits before C; "SIPAddress" before A; "URLs" and "IDs" do not split.
        var nextIsLower = i + 1 < name.Length && char.IsLower(name[i + 1]) && !IsPluralOfAcronym(name, i);
        return char.IsLower(previous) || char.IsDigit(previous) || (char.IsUpper(previous) && nextIsLower);
    }

    private static bool IsPluralOfAcronym(string name, int i) =>
        name[i + 1] == 's' && (i + 2 == name.Length || !char.IsLower(name[i + 2])) && i > 0 && char.IsUpper(name[i - 1]);

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    private static void AppendCapitalized(StringBuilder result, string word)
    {
        var first = char.ToUpperInvariant(word[0]);
        result.Append(first);
        for (var i = 1; i < word.Length; i++)
        {
            // "10dlc" reads as "10Dlc": a letter after digits starts anew only at the front of a word.
            var afterDigits = char.IsDigit(word[i - 1]) && LeadingDigits(word) == i;
            result.Append(afterDigits ? char.ToUpperInvariant(word[i]) : char.ToLowerInvariant(word[i]));
        }
    }

    private static int LeadingDigits(string word)
    {
        var count = 0;
        while (count < word.Length && char.IsDigit(word[count]))
        {
            count++;
        }

        return count;
    }

    private static string Identifier(StringBuilder result)
    {
        if (result.Length == 0)
        {
            return "Empty";
        }

        if (!char.IsDigit(result[0]))
        {
            return result.ToString();
        }

        var name = result.ToString();
        var digits = LeadingDigits(name);
        return digits <= 2 && int.Parse(name.Substring(0, digits), System.Globalization.CultureInfo.InvariantCulture) is var number && number < s_numbers.Length
            ? s_numbers[number] + name.Substring(digits)
            : "Value" + name;
    }

    private static readonly string[] s_numbers =
        ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];
}
