using System.Text;

namespace Telnyx.Generator.Naming;

/// <summary>Splits names of the wire into words and joins them the .NET way. Everything is invariant.</summary>
internal static class Words
{
    private const int StackLength = 128;

    // Names are parts of other names, and of files.
    private const int MaxLength = 160;

    /// <summary>Words as <c>PascalCase</c>: <c>call_control_id</c> → <c>CallControlId</c>, <c>sip.URL</c> → <c>SipUrl</c>; never empty, never a leading digit.</summary>
    public static string ToPascalCase(string name)
    {
        var joined = Join(name);
        return StartsWithNumber(joined, out var number, out var rest) ? s_numbers[number] + rest : Identifier(joined);
    }

    /// <summary>The same for members and enum values, which stand beside others that begin with larger numbers: <c>1h</c> is <c>Value1H</c> as <c>24h</c> is <c>Value24H</c>.</summary>
    public static string ToMemberName(string name) => Identifier(Join(name));

    private static string Join(string name)
    {
        // A word is never longer in the result than in the name.
        Span<char> result = name.Length <= StackLength ? stackalloc char[StackLength] : new char[name.Length];
        var length = 0;
        for (var start = NextStart(name, 0); start < name.Length;)
        {
            var end = EndOfWord(name, start);
            Capitalize(name.AsSpan(start, end - start), result.Slice(length));
            length += end - start;
            start = NextStart(name, end);
        }

        return result.Slice(0, Math.Min(length, MaxLength)).ToString();
    }

    /// <summary>Words as a person would say them: <c>call_control_id</c> → <c>call control id</c>.</summary>
    public static string ToPhrase(string name)
    {
        var phrase = new StringBuilder(name.Length + 8);
        for (var start = NextStart(name, 0); start < name.Length;)
        {
            var end = EndOfWord(name, start);
            phrase.Append(phrase.Length > 0 ? " " : "");
            for (var i = start; i < end; i++)
            {
                phrase.Append(char.ToLowerInvariant(name[i]));
            }

            start = NextStart(name, end);
        }

        return phrase.ToString();
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
        for (var start = NextStart(name, 0); start < name.Length;)
        {
            var end = EndOfWord(name, start);
            words.Add(name.Substring(start, end - start));
            start = NextStart(name, end);
        }

        return words;
    }

    /// <summary>How many words a name has.</summary>
    public static int Count(string name)
    {
        var count = 0;
        for (var start = NextStart(name, 0); start < name.Length; start = NextStart(name, EndOfWord(name, start)))
        {
            count++;
        }

        return count;
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

    private static int NextStart(string name, int from)
    {
        while (from < name.Length && !IsWordCharacter(name[from]))
        {
            from++;
        }

        return from;
    }

    private static int EndOfWord(string name, int start)
    {
        var end = start + 1;
        while (end < name.Length && IsWordCharacter(name[end]) && !StartsWord(name, end))
        {
            end++;
        }

        return end;
    }

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

    private static void Capitalize(ReadOnlySpan<char> word, Span<char> result)
    {
        var isStart = true;
        for (var i = 0; i < word.Length; i++)
        {
            // "10dlc" reads as "10Dlc": a letter after digits starts anew only at the front of a word.
            result[i] = isStart ? char.ToUpperInvariant(word[i]) : char.ToLowerInvariant(word[i]);
            isStart &= char.IsDigit(word[i]);
        }
    }

    private static string Identifier(string name) => name.Length == 0 ? "Empty" : char.IsDigit(name[0]) ? "Value" + name : name;

    // "10Dlc" is "TenDlc": a small number is a word.
    private static bool StartsWithNumber(string name, out int number, out string rest)
    {
        var digits = 0;
        while (digits < name.Length && char.IsDigit(name[digits]))
        {
            digits++;
        }

        rest = name.Substring(digits);
        number = digits is 1 or 2 ? int.Parse(name.Substring(0, digits), System.Globalization.CultureInfo.InvariantCulture) : s_numbers.Length;
        return number < s_numbers.Length;
    }

    private static readonly string[] s_numbers =
        ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];
}
