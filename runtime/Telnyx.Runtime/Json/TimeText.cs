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

    /// <summary>The longest text that <see cref="Format"/> writes.</summary>
    public const int MaxLength = 33;

    /// <summary>Writes ISO 8601 without the zeros at the end of the fraction, with <c>Z</c> in UTC.</summary>
    /// <returns>The length of the text.</returns>
    public static int Format(DateTimeOffset time, Span<byte> target)
    {
        int length;
        _ = time.Offset == TimeSpan.Zero ? Utf8Formatter.TryFormat(time.UtcDateTime, target, out length, 'O') : Utf8Formatter.TryFormat(time, target, out length, 'O');

        // yyyy-MM-ddTHH:mm:ss.fffffff, then the zone.
        const int Seconds = 19;
        const int Zone = 27;
        var end = target[Seconds..Zone].TrimEnd((byte)'0').Length + Seconds;
        end = end == Seconds + 1 ? Seconds : end;
        target[Zone..length].CopyTo(target[end..]);
        return length - Zone + end;
    }

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

    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset time) => TryParseIso(text, out time)

        // What is left are forms like "Mon, 15 Mar 2021 17:47:22 +0000". What only looks like ISO 8601 is none of them.
        || (!StartsWithDate(text) && DateTimeOffset.TryParse(
            Encoding.UTF8.GetString(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time));

    /// <summary>Reads ISO 8601 only.</summary>
    public static bool TryParseIso(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        time = default;
        return Date(ref text, out var year, out var month, out var day) && Build(year, month, day, text, out time);
    }

    private static bool StartsWithDate(ReadOnlySpan<byte> text) => Date(ref text, out _, out _, out _);

    private static bool Date(ref ReadOnlySpan<byte> rest, out int year, out int month, out int day)
    {
        month = day = year = 0;
        if (rest.Length < 10 || rest[4] != '-' || rest[7] != '-')
        {
            return false;
        }

        var century = Two(rest, 0);
        year = Two(rest, 2);
        month = Two(rest, 5);
        day = Two(rest, 8);
        var isDate = (century | year | month | day) >= 0;
        year += century * 100;
        rest = rest[10..];
        return isDate;
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

            if (rest.Length < 6 || rest[3] != ':')
            {
                return false;
            }

            hour = Two(rest, 1);
            minute = Two(rest, 4);
            rest = rest[6..];
            if ((hour | minute) < 0 || (Mark(ref rest, (byte)':') && (!Two(ref rest, out second) || !Fraction(ref rest, out fraction)))
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
        if (rest.IsEmpty || rest is [(byte)'Z' or (byte)'z'] || Ascii.EqualsIgnoreCase(rest, "UTC"u8) || Ascii.EqualsIgnoreCase(rest, "GMT"u8))
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
        if (!Two(ref rest, out var hours))
        {
            return false;
        }

        if (!rest.IsEmpty)
        {
            Mark(ref rest, (byte)':');
            if (!Two(ref rest, out minutes) || !rest.IsEmpty)
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

    private static bool Two(ref ReadOnlySpan<byte> rest, out int value)
    {
        value = rest.Length < 2 ? -1 : Two(rest, 0);
        rest = value < 0 ? rest : rest[2..];
        return value >= 0;
    }

    /// <summary>The number that two digits make; negative when they are none.</summary>
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = ((uint)(text[at] - '0'), (uint)(text[at + 1] - '0'));
        return tens <= 9 && ones <= 9 ? (int)((tens * 10) + ones) : -1;
    }
}
