using System.Globalization;
using System.Text;

namespace Telnyx.Generator.Emission;

/// <summary>Writes text of the document as C# literals and identifiers.</summary>
internal static class Literals
{
    /// <summary>A string literal.</summary>
    public static string String(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        Append(text, value, keepLoneSurrogates: true);
        return text.Append('"').ToString();
    }

    /// <summary>A UTF-8 literal.</summary>
    public static string Utf8(string value)
    {
        var text = new StringBuilder(value.Length + 4).Append('"');
        Append(text, value, keepLoneSurrogates: false);
        return text.Append("\"u8").ToString();
    }

    /// <summary>Appends the inside of a literal.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="keepLoneSurrogates">A UTF-8 literal cannot hold half a surrogate pair: false replaces it.</param>
    public static void Append(StringBuilder text, string value, bool keepLoneSurrogates)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is '"' or '\\')
            {
                text.Append('\\').Append(c);
            }
            else if (c is >= ' ' and < '\x7f')
            {
                text.Append(c);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                text.Append(c).Append(value[++i]);
            }
            else
            {
                AppendUnusual(text, char.IsSurrogate(c) && !keepLoneSurrogates ? '\uFFFD' : c);
            }
        }
    }

    private static void AppendUnusual(StringBuilder text, char c)
    {
        if (c == '\n')
        {
            text.Append("\\n");
        }
        else if (char.IsLetterOrDigit(c))
        {
            text.Append(c);
        }
        else
        {
            text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
    }
}
