using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Telnyx.Json;

// Scalars. JSON null and an empty string where a number, boolean or time belongs are read as null.
public ref partial struct ModelReader
{
    // Longer than any number, boolean or time that can be read.
    private const int MaxScalar = 128;

    /// <summary>A string; numbers and booleans are taken as their text.</summary>
    /// <returns>The text, or null.</returns>
    public readonly string? String() => _json.TokenType == JsonTokenType.String ? Text() : OtherText();

    /// <summary>A client state, as it travels: nothing is decoded yet, so none is refused.</summary>
    /// <returns>The client state, or null.</returns>
    public readonly ClientState? ClientState() => Telnyx.ClientState.FromWire(String());

    /// <summary>A boolean; <c>"true"</c>, <c>"false"</c>, 1 and 0 are taken too.</summary>
    /// <returns>The value, or null.</returns>
    public readonly bool? Boolean() => _json.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        _ => BooleanText(),
    };

    /// <summary>An integer of 32 bits; a numeric string and <c>5.0</c> are taken too.</summary>
    /// <returns>The value, or null.</returns>
    public readonly int? Int32()
    {
        if (_json.TokenType == JsonTokenType.Number && Utf8Parser.TryParse(_json.Value, out int value, out var used) && used == _json.Value.Length)
        {
            return value;
        }

        return Integer("an integer of 32 bits") switch
        {
            null => null,
            >= int.MinValue and <= int.MaxValue and var wide => (int)wide,
            _ => throw Unreadable("an integer of 32 bits"),
        };
    }

    /// <summary>An integer of 64 bits; a numeric string and <c>5.0</c> are taken too.</summary>
    /// <returns>The value, or null.</returns>
    public readonly long? Int64() =>
        _json.TokenType == JsonTokenType.Number && Utf8Parser.TryParse(_json.Value, out long value, out var used) && used == _json.Value.Length
            ? value
            : Integer("an integer of 64 bits");

    /// <summary>A finite number; a numeric string is taken too.</summary>
    /// <returns>The value, or null.</returns>
    public readonly double? Double()
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (TryScalar(out var text))
        {
            if (text.IsEmpty)
            {
                return null;
            }

            // 1e400 parses as infinity, which JSON could not say back.
            if (Utf8Parser.TryParse(text, out double value, out var used) && used == text.Length && double.IsFinite(value))
            {
                return value;
            }
        }

        throw Unreadable("a finite number");
    }

    /// <summary>A point in time; see <see cref="TimeText"/> for the forms. A number is seconds or milliseconds since 1970.</summary>
    /// <returns>The value, or null.</returns>
    public readonly DateTimeOffset? DateTime() =>
        _json.TokenType == JsonTokenType.String && IsPlain && TimeText.TryParseIso(_json.Value, out var time) ? time : DateTimeText();

    /// <summary>A date; of a date and time, the date as written.</summary>
    /// <returns>The value, or null.</returns>
    public readonly DateOnly? Date() => DateTime() is { } time ? DateOnly.FromDateTime(time.DateTime) : null;

    /// <summary>Any JSON value, as it is.</summary>
    /// <returns>A copy that lives on its own, or null for JSON null.</returns>
    public JsonElement? Json() => _json.TokenType == JsonTokenType.Null ? null : _json.ReadElement();

    /// <summary>As <see cref="Boolean"/>; false when there is none.</summary>
    /// <returns>The value.</returns>
    public readonly bool BooleanOrDefault() => Boolean().GetValueOrDefault();

    /// <summary>As <see cref="Int32"/>; 0 when there is none.</summary>
    /// <returns>The value.</returns>
    public readonly int Int32OrDefault() => Int32().GetValueOrDefault();

    /// <summary>As <see cref="Int64"/>; 0 when there is none.</summary>
    /// <returns>The value.</returns>
    public readonly long Int64OrDefault() => Int64().GetValueOrDefault();

    /// <summary>As <see cref="Double"/>; 0 when there is none.</summary>
    /// <returns>The value.</returns>
    public readonly double DoubleOrDefault() => Double().GetValueOrDefault();

    /// <summary>As <see cref="DateTime"/>; the default when there is none.</summary>
    /// <returns>The value.</returns>
    public readonly DateTimeOffset DateTimeOrDefault() => DateTime().GetValueOrDefault();

    /// <summary>As <see cref="Date"/>; the default when there is none.</summary>
    /// <returns>The value.</returns>
    public readonly DateOnly DateOrDefault() => Date().GetValueOrDefault();

    /// <summary>Any JSON value, JSON null included.</summary>
    /// <returns>A copy that lives on its own.</returns>
    public JsonElement JsonOrDefault() => _json.ReadElement();

    private readonly DateTimeOffset? DateTimeText()
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (TryScalar(out var text))
        {
            if (text.IsEmpty)
            {
                return null;
            }

            if (_json.TokenType == JsonTokenType.String ? TimeText.TryParse(text, out var time) : TimeText.TryParseUnix(text, out time))
            {
                return time;
            }
        }

        throw Unreadable("a date and time");
    }

    private readonly bool? BooleanText()
    {
        if (TryScalar(out var text))
        {
            if (text.IsEmpty)
            {
                return null;
            }

            if (Ascii.EqualsIgnoreCase(text, "true"u8) || text.SequenceEqual("1"u8))
            {
                return true;
            }

            if (Ascii.EqualsIgnoreCase(text, "false"u8) || text.SequenceEqual("0"u8))
            {
                return false;
            }
        }

        throw Unreadable("a boolean");
    }

    private readonly long? Integer(string expected)
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (TryScalar(out var text))
        {
            if (text.IsEmpty)
            {
                return null;
            }

            if (Utf8Parser.TryParse(text, out long value, out var used) && used == text.Length)
            {
                return value;
            }

            // 5.0 and 1e3 are integers too. Beyond 2^53 a double no longer knows which one it was.
            const double Exact = 1L << 53;
            if (Utf8Parser.TryParse(text, out double real, out used) && used == text.Length && real is >= -Exact and <= Exact && double.IsInteger(real))
            {
                return (long)real;
            }
        }

        throw Unreadable(expected);
    }

    /// <summary>The trimmed text of a string or number token.</summary>
    private readonly bool TryScalar(out ReadOnlySpan<byte> text)
    {
        text = default;
        if (_json.TokenType is not (JsonTokenType.String or JsonTokenType.Number) || !TryText(IsPlain ? default : new byte[MaxScalar], out text))
        {
            return false;
        }

        text = text[Ascii.Trim(text)];
        return true;
    }

    // Nearly all text is plain ASCII, which needs no decoder.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly string Text() => IsPlain && Ascii.IsValid(_json.Value) ? Encoding.Latin1.GetString(_json.Value) : _json.GetString()!;

    private readonly string? OtherText() => _json.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.Number => Encoding.ASCII.GetString(_json.Value),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => throw Unreadable("a string"),
    };

}
