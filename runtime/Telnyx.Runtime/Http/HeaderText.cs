using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Telnyx.Http;

/// <summary>Refuses header names and values that would be something else on the wire.</summary>
internal static class HeaderText
{
    private static readonly SearchValues<char> s_token =
        SearchValues.Create("!#$%&'*+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz|~");

    // What .NET would frame otherwise, or leave out silently because it belongs to a body.
    private static readonly HashSet<string> s_ofBody = new(StringComparer.OrdinalIgnoreCase) { "Transfer-Encoding", "Allow", "Expires", "Last-Modified" };

    /// <exception cref="ArgumentException">The name is no header name. The message does not repeat it.</exception>
    public static void CheckName(string name)
    {
        if (string.IsNullOrEmpty(name) || name.AsSpan().ContainsAnyExcept(s_token))
        {
            throw new ArgumentException("A header name can hold letters, digits and some punctuation only: no spaces, colons or line breaks.", nameof(name));
        }

        if (name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) || s_ofBody.Contains(name))
        {
            throw new ArgumentException($"The header '{name}' describes the body and cannot be set for a call.", nameof(name));
        }
    }

    /// <exception cref="ArgumentException">The value holds line breaks, other control characters, or is not ASCII. The message does not repeat it.</exception>
    public static void CheckValue(string name, string value)
    {
        if (value is null || !IsPrintable(value, allowTab: true))
        {
            throw new ArgumentException($"The value of the header '{name}' can hold printable ASCII only: no line breaks.", name);
        }
    }

    /// <exception cref="ArgumentException">The text is no API key or access token. The message does not repeat it.</exception>
    public static string CheckToken(string token, string source) =>
        IsToken(token)
            ? token
            : throw new ArgumentException($"{source} is empty or holds a space, a line break or a character outside ASCII, which no API key does.", source);

    public static bool IsToken([NotNullWhen(true)] string? token) =>
        !string.IsNullOrEmpty(token) && !token.Contains(' ', StringComparison.Ordinal) && IsPrintable(token, allowTab: false);

    public static bool IsPrintable(string value, bool allowTab)
    {
        foreach (var c in value)
        {
            if (c is (< ' ' or > '~') && !(allowTab && c == '\t'))
            {
                return false;
            }
        }

        return true;
    }
}
