using System.Text;

namespace Telnyx.Http;

/// <summary>Finds phone numbers in text of the API, which repeats them in its errors, and keeps them out of messages.</summary>
internal static class PhoneNumbers
{
    private const int MostDigits = 15;
    private const int FewestDigits = 10;
    private const int FewestDigitsAfterPlus = 7;

    /// <summary>
    /// The text with the digits of phone numbers replaced by stars, but for the last two: of those with a plus sign, and of those without that have
    /// as many digits as an international number. Ids stay: they have more digits, fewer, or letters and dashes around them.
    /// </summary>
    public static string Mask(string text)
    {
        StringBuilder? masked = null;
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end > start && IsPhoneNumber(text, start, end))
            {
                masked ??= new StringBuilder(text);
                for (var i = start; i < end - 2; i++)
                {
                    masked[i] = '*';
                }
            }

            start = end;
        }

        return masked?.ToString() ?? text;
    }

    private static bool IsPhoneNumber(string text, int start, int end)
    {
        var digits = end - start;
        var before = start == 0 ? ' ' : text[start - 1];
        return before == '+' || text.AsSpan(0, start).EndsWith("%2B", StringComparison.OrdinalIgnoreCase)
            ? digits is >= FewestDigitsAfterPlus and <= MostDigits
            : digits is >= FewestDigits and <= MostDigits && !IsPartOfId(before) && !(end < text.Length && IsPartOfId(text[end]));
    }

    private static bool IsPartOfId(char c) => char.IsLetter(c) || c is '-' or '_';
}
