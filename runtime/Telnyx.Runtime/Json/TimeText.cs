using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Telnyx.Json;

/// <summary>
/// Reads points in time: ISO 8601 with <c>T</c>, <c>t</c> or a space, seconds and fraction optional, zone as <c>Z</c>, <c>+hh:mm</c>,
/// <c>+hhmm</c>, <c>+hh</c> or <c>UTC</c>, none meaning UTC; dates alone; RFC 1123.
/// </summary>
internal static class TimeText
{
    // Seconds reach this in the year 5138; milliseconds passed it in 1973.
    private const double FirstMilliseconds = 100_000_000_000;

    public static bool TryParseUnix(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        time = default;
        if (!Utf8Parser.TryParse(text, out double value, out var used) || used != text.Length)
        {
            return false;
        }

        var milliseconds = Math.Abs(value) >= FirstMilliseconds ? value : value * 1000;
        if (!(milliseconds is >= -62_135_596_800_000 and <= 253_402_300_799_999))
        {
            return false;
        }

        time = DateTimeOffset.UnixEpoch.AddTicks((long)(milliseconds * TimeSpan.TicksPerMillisecond));
        return true;
    }

    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        var rest = text;
        if (Digits(ref rest, 4, out var year) && Mark(ref rest, (byte)'-') && Digits(ref rest, 2, out var month)
            && Mark(ref rest, (byte)'-') && Digits(ref rest, 2, out var day))
        {
            return Build(year, month, day, rest, out time);
        }

        // What is left are forms like "Mon, 15 Mar 2021 17:47:22 +0000".
        return DateTimeOffset.TryParse(
            Encoding.UTF8.GetString(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }

    private static bool Build(int year, int month, int day, ReadOnlySpan<byte> rest, out DateTimeOffset time)
    {
        time = default;
        int hour = 0, minute = 0, second = 0;
        long fraction = 0;
        var offset = TimeSpan.Zero;
        if (!rest.IsEmpty)
        {
            if (rest[0] is not ((byte)'T' or (byte)'t' or (byte)' '))
            {
                return false;
            }

            rest = rest[1..];
            if (!Digits(ref rest, 2, out hour) || !Mark(ref rest, (byte)':') || !Digits(ref rest, 2, out minute)
                || (Mark(ref rest, (byte)':') && (!Digits(ref rest, 2, out second) || !Fraction(ref rest, out fraction)))
                || !Zone(rest.TrimStart((byte)' '), out offset))
            {
                return false;
            }
        }

        // A leap second has no place of its own on this clock.
        second = second == 60 ? 59 : second;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        var ticks = new DateTime(year, month, day, hour, minute, second).Ticks + fraction;
        if (ticks - offset.Ticks < DateTime.MinValue.Ticks || ticks - offset.Ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        time = new DateTimeOffset(ticks, offset);
        return true;
    }

    private static bool Fraction(ref ReadOnlySpan<byte> rest, out long ticks)
    {
        ticks = 0;
        if (!Mark(ref rest, (byte)'.') && !Mark(ref rest, (byte)','))
        {
            return true;
        }

        var digits = 0;
        for (; digits < rest.Length && rest[digits] is >= (byte)'0' and <= (byte)'9'; digits++)
        {
            // Seven digits make a tick; what is finer is cut off.
            ticks = digits < 7 ? (ticks * 10) + (rest[digits] - '0') : ticks;
        }

        for (var i = digits; i < 7; i++)
        {
            ticks *= 10;
        }

        rest = rest[digits..];
        return digits > 0;
    }

    private static bool Zone(ReadOnlySpan<byte> rest, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (rest.IsEmpty || Ascii.EqualsIgnoreCase(rest, "Z"u8) || Ascii.EqualsIgnoreCase(rest, "UTC"u8) || Ascii.EqualsIgnoreCase(rest, "GMT"u8))
        {
            return true;
        }

        var sign = rest[0] == '-' ? -1 : 1;
        if (rest[0] is not ((byte)'+' or (byte)'-'))
        {
            return false;
        }

        rest = rest[1..];
        var minutes = 0;
        if (!Digits(ref rest, 2, out var hours))
        {
            return false;
        }

        if (!rest.IsEmpty)
        {
            Mark(ref rest, (byte)':');
            if (!Digits(ref rest, 2, out minutes) || !rest.IsEmpty)
            {
                return false;
            }
        }

        offset = new TimeSpan(hours, minutes, 0) * sign;
        return minutes < 60 && offset.Duration() <= TimeSpan.FromHours(14);
    }

    private static bool Mark(ref ReadOnlySpan<byte> rest, byte mark)
    {
        if (rest.IsEmpty || rest[0] != mark)
        {
            return false;
        }

        rest = rest[1..];
        return true;
    }

    private static bool Digits(ref ReadOnlySpan<byte> rest, int count, out int value)
    {
        value = 0;
        if (rest.Length < count)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            if (rest[i] is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (value * 10) + (rest[i] - '0');
        }

        rest = rest[count..];
        return true;
    }
}
