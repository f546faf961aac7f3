using System.Buffers;
using System.Runtime.CompilerServices;

namespace Telnyx.Json;

/// <summary>The grammar of strings and numbers (RFC 8259, sections 6 and 7).</summary>
internal static class JsonSyntax
{
    private static readonly SearchValues<byte> s_stringStops = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(static c => (byte)c), (byte)'"', (byte)'\\']);

    /// <summary>The length of a string's text up to its closing quote, or -1 when it is not valid or does not end.</summary>
    /// <param name="text">What follows the opening quote.</param>
    /// <param name="isEscaped">Whether there are escapes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int EndOfString(ReadOnlySpan<byte> text, out bool isEscaped)
    {
        var stop = text.IndexOfAny(s_stringStops);
        isEscaped = stop >= 0 && text[stop] == '\\';
        return isEscaped ? EndOfEscapedString(text, stop) : stop >= 0 && text[stop] == '"' ? stop : -1;
    }

    /// <summary>The length of a number, or -1 when there is none, or something else than a delimiter comes after it.</summary>
    /// <param name="text">From the number on.</param>
    public static int EndOfNumber(ReadOnlySpan<byte> text)
    {
        var start = !text.IsEmpty && text[0] == '-' ? 1 : 0;
        var end = EndOfDigits(text, start);
        if (end == start || (text[start] == '0' && end > start + 1))
        {
            return -1;
        }

        if (end < text.Length && text[end] == '.')
        {
            start = end + 1;
            end = EndOfDigits(text, start);
            if (end == start)
            {
                return -1;
            }
        }

        if (end < text.Length && text[end] is (byte)'e' or (byte)'E')
        {
            start = end + 1 < text.Length && text[end + 1] is (byte)'+' or (byte)'-' ? end + 2 : end + 1;
            end = EndOfDigits(text, start);
            if (end == start)
            {
                return -1;
            }
        }

        return end == text.Length || text[end] is (byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' ? end : -1;
    }

    private static int EndOfDigits(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit((char)text[at]))
        {
            at++;
        }

        return at;
    }

    private static int EndOfEscapedString(ReadOnlySpan<byte> text, int at)
    {
        while (text[at] == '\\')
        {
            at += EscapeLength(text[(at + 1)..]);
            var stop = at < text.Length ? text[at..].IndexOfAny(s_stringStops) : -1;
            if (stop < 0)
            {
                return -1;
            }

            at += stop;
        }

        return text[at] == '"' ? at : -1;
    }

    /// <summary>The length of an escape with its backslash; more than there is when it is not valid.</summary>
    /// <param name="text">What follows the backslash.</param>
    private static int EscapeLength(ReadOnlySpan<byte> text) => text.IsEmpty ? 1 : text[0] switch
    {
        (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t' => 2,
        (byte)'u' when text.Length > 4 && IsHex(text[1]) && IsHex(text[2]) && IsHex(text[3]) && IsHex(text[4]) => 6,
        _ => text.Length + 1,
    };

    private static bool IsHex(byte digit) => char.IsAsciiHexDigit((char)digit);
}
