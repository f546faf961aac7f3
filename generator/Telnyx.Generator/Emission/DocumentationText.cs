using System.Text;

namespace Telnyx.Generator.Emission;

/// <summary>Turns words of the document into the inside of an XML element: escaped, one line, <c>`code`</c> marked.</summary>
internal static class DocumentationText
{
    /// <summary>Appends text from a range, with every run of white space as one space.</summary>
    public static void Append(StringBuilder target, string text, int start, int end)
    {
        var codeEnd = -1;
        var isSpacePending = false;
        var isFirst = true;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || c is '\u0085' or '\u2028' or '\u2029')
            {
                isSpacePending = !isFirst;
                continue;
            }

            if (isSpacePending)
            {
                target.Append(' ');
                isSpacePending = false;
            }

            isFirst = false;
            if (PlainLength(text, i, end) is var length and > 0)
            {
                target.Append(text, i, length);
                i += length - 1;
            }
            else if (c != '`')
            {
                i += AppendCharacter(target, text, i, end);
            }
            else if (i == codeEnd)
            {
                target.Append("</c>");
                codeEnd = -1;
            }
            else if (ClosingBacktick(text, i, end) is var close and > 0)
            {
                target.Append("<c>");
                codeEnd = close;
            }
        }
    }

    /// <summary>How many characters from an index on need nothing done to them: most text is copied in long stretches.</summary>
    public static int PlainLength(string text, int start, int end)
    {
        var i = start;
        while (i < end && (IsPlain(text[i]) || (text[i] == ' ' && i > start && i + 1 < end && IsPlain(text[i + 1]))))
        {
            i++;
        }

        return i - start;
    }

    private static bool IsPlain(char c) => c is > ' ' and < '\u007F' and not ('&' or '<' or '>' or '`');

    /// <summary>The backtick that ends the code beginning at one, or -1: then that backtick is dropped.</summary>
    private static int ClosingBacktick(string text, int open, int end)
    {
        var close = text.IndexOf('`', open + 1, end - open - 1);
        return close > open + 1 ? close : -1;
    }

    /// <summary>Appends one character; returns how many more of the text it took.</summary>
    private static int AppendCharacter(StringBuilder target, string text, int index, int end)
    {
        var c = text[index];
        switch (c)
        {
            case '&':
                target.Append("&amp;");
                break;
            case '<':
                target.Append("&lt;");
                break;
            case '>':
                target.Append("&gt;");
                break;
            case >= '\uD800' and <= '\uDFFF':
                if (char.IsHighSurrogate(c) && index + 1 < end && char.IsLowSurrogate(text[index + 1]))
                {
                    target.Append(c).Append(text[index + 1]);
                    return 1;
                }

                break;
            case < ' ' or '\uFFFE' or '\uFFFF':
                break;
            default:
                target.Append(c);
                break;
        }

        return 0;
    }
}
