using System.Buffers;

namespace Telnyx;

/// <summary>Base64 with exactly one spelling for every value.</summary>
/// <remarks>Convert skips white space and accepts stray bits before the padding, so length, alphabet and bits are checked here.</remarks>
internal static class StrictBase64
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private static readonly SearchValues<char> s_alphabet = SearchValues.Create(Alphabet);

    /// <summary>The number of characters that encode this many bytes.</summary>
    public static int LengthOf(int bytes) => (bytes + 2) / 3 * 4;

    /// <summary>Decodes a value whose length is known; anything longer is refused before it is looked at.</summary>
    public static bool TryDecode(ReadOnlySpan<char> text, Span<byte> result)
    {
        if (text.Length != LengthOf(result.Length))
        {
            return false;
        }

        var padding = (3 - (result.Length % 3)) % 3;
        var digits = text[..^padding];
        return !digits.ContainsAnyExcept(s_alphabet)
            && !text[^padding..].ContainsAnyExcept('=')
            && (Alphabet.IndexOf(digits[^1], StringComparison.Ordinal) & ((1 << (2 * padding)) - 1)) == 0
            && Convert.TryFromBase64Chars(text, result, out var written)
            && written == result.Length;
    }
}
