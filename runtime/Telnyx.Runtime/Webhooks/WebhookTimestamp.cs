namespace Telnyx;

/// <summary>The timestamp header: Unix seconds as the sender wrote them, which is what was signed.</summary>
internal static class WebhookTimestamp
{
    /// <summary>Ten digits last until the year 2286. One length only, so the delimiter after them cannot be moved.</summary>
    public const int Length = 10;

    /// <summary>Ten digits and the delimiter: the signed message up to the body.</summary>
    public const int PrefixLength = Length + 1;

    /// <summary>Reads the digits and writes them, with the delimiter, as the beginning of the signed message.</summary>
    /// <remarks>Not long.TryParse: it takes signs, spaces and even trailing NUL characters.</remarks>
    public static bool TryParse(string text, Span<byte> prefix, out long seconds)
    {
        seconds = 0;
        if (text.Length != Length)
        {
            return false;
        }

        for (var i = 0; i < Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                return false;
            }

            seconds = (seconds * 10) + (text[i] - '0');
            prefix[i] = (byte)text[i];
        }

        prefix[Length] = (byte)'|';
        return true;
    }

    /// <summary>No further from now than the tolerance, which itself still counts, in either direction.</summary>
    public static bool IsWithin(TimeSpan tolerance, long seconds, long now) =>
        tolerance == Timeout.InfiniteTimeSpan || Math.Abs(now - seconds) * TimeSpan.TicksPerSecond <= tolerance.Ticks;
}
