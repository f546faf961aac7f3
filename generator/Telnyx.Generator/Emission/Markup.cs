using System.Text;

namespace Telnyx.Generator.Emission;

/// <summary>
/// Reduces Markdown and HTML, which documents mix freely, to what <see cref="Model.Documentation"/> speaks:
/// paragraphs, <c>- </c> items and <c>`code`</c>. What it does not recognise stays as it is.
/// </summary>
internal static class Markup
{
    private const int MaxTag = 300;

    private static readonly char[] s_signs = ['<', '[', '*', '#'];
    private static readonly char[] s_signsAndCode = [.. s_signs, '`'];

    /// <summary>The text without markup.</summary>
    public static string Plain(string text)
    {
        if (text.IndexOfAny(s_signs) < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var sign = text.IndexOfAny(s_signsAndCode, i);
            sign = sign < 0 ? text.Length : sign;
            plain.Append(text, i, sign - i);
            i = sign == text.Length ? sign : sign + TakeOrKeep(plain, text, sign);
        }

        return plain.ToString().Trim();
    }

    private static int TakeOrKeep(StringBuilder plain, string text, int at)
    {
        var taken = Take(plain, text, at);
        if (taken == 0)
        {
            plain.Append(text[at]);
            taken = 1;
        }

        return taken;
    }

    /// <summary>Replaces the markup at an index; returns its length, or 0 when there is none.</summary>
    private static int Take(StringBuilder plain, string text, int at) => text[at] switch
    {
        '`' => Code(plain, text, at),
        '*' when Follows(text, at, "**") => 2,
        '*' when IsLineStart(text, at) && Follows(text, at, "* ") => Replace(plain, "- ", 2),
        '#' when IsLineStart(text, at) => Heading(text, at),
        '[' => Link(plain, text, at),
        '<' => Tag(plain, text, at),
        _ => 0,
    };

    /// <summary>Code stays, with whatever is in it; a backtick that nothing closes on its line goes.</summary>
    private static int Code(StringBuilder plain, string text, int at)
    {
        var lineEnd = text.IndexOf('\n', at);
        var close = text.IndexOf('`', at + 1, (lineEnd < 0 ? text.Length : lineEnd) - at - 1);
        var length = close < 0 ? 1 : close + 1 - at;
        plain.Append(text, at, close < 0 ? 0 : length);
        return length;
    }

    private static int Heading(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == '#')
        {
            end++;
        }

        return end < text.Length && text[end] == ' ' ? end + 1 - at : 0;
    }

    /// <summary><c>[label](https://…)</c> becomes <c>label (https://…)</c>; other targets mean nothing here.</summary>
    private static int Link(StringBuilder plain, string text, int at)
    {
        var middle = text.IndexOf("](", at, StringComparison.Ordinal);
        var close = middle < 0 ? -1 : text.IndexOf(')', middle);
        if (close < 0 || text.IndexOf('[', at + 1, middle - at - 1) >= 0 || text.IndexOf('\n', middle, close - middle) >= 0)
        {
            return 0;
        }

        plain.Append(text, at + 1, middle - at - 1);
        if (string.CompareOrdinal(text, middle + 2, "http", 0, 4) == 0)
        {
            plain.Append(" (").Append(text, middle + 2, close - middle - 2).Append(')');
        }

        return close + 1 - at;
    }

    private static int Tag(StringBuilder plain, string text, int at)
    {
        var close = text.IndexOf('>', at, Math.Min(MaxTag, text.Length - at));
        if (close < 0)
        {
            return 0;
        }

        var isEnd = at + 1 < text.Length && text[at + 1] == '/';
        var start = isEnd ? at + 2 : at + 1;
        var end = start;
        while (end < close && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        var replacement = Replacement(text.Substring(start, end - start).ToLowerInvariant(), isEnd);
        return replacement is null ? 0 : Replace(plain, replacement, close + 1 - at);
    }

    private static string? Replacement(string tag, bool isEnd) => tag switch
    {
        "code" or "tt" or "kbd" => "`",
        "br" or "p" or "ul" or "ol" or "div" or "pre" or "h1" or "h2" or "h3" or "h4" => "\n\n",
        "li" => isEnd ? "" : "\n- ",
        "b" or "strong" or "i" or "em" or "u" or "a" or "span" or "small" => "",
        _ => null,
    };

    private static int Replace(StringBuilder plain, string replacement, int length)
    {
        plain.Append(replacement);
        return length;
    }

    private static bool Follows(string text, int at, string expected) => string.CompareOrdinal(text, at, expected, 0, expected.Length) == 0;

    private static bool IsLineStart(string text, int at)
    {
        while (at > 0 && text[at - 1] == ' ')
        {
            at--;
        }

        return at == 0 || text[at - 1] == '\n';
    }
}
