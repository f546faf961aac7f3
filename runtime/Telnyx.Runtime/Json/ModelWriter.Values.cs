using System.Globalization;
using System.Text.Json;

namespace Telnyx.Json;

// Values without a name: list items, map values, union cases.
public sealed partial class ModelWriter
{
    /// <summary>Writes a string, or JSON null.</summary>
    /// <param name="value">The value.</param>
    public void StringValue(string? value)
    {
        if (value is null)
        {
            _json.Null();
        }
        else
        {
            _json.String(value);
        }
    }

    /// <summary>Writes a boolean.</summary>
    /// <param name="value">The value.</param>
    public void BooleanValue(bool value) => _json.Boolean(value);

    /// <summary>Writes an integer of 32 bits.</summary>
    /// <param name="value">The value.</param>
    public void Int32Value(int value) => _json.Number(value);

    /// <summary>Writes an integer of 64 bits.</summary>
    /// <param name="value">The value.</param>
    public void Int64Value(long value) => _json.Number(value);

    /// <summary>Writes a number.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is NaN or infinite.</exception>
    public void DoubleValue(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException(
                $"JSON has no way to say {value.ToString(CultureInfo.InvariantCulture)}: a number in a request must be finite.", nameof(value));
        }

        _json.Number(value);
    }

    /// <summary>Writes a point in time as ISO 8601, with <c>Z</c> when it is in UTC.</summary>
    /// <param name="value">The value.</param>
    public void DateTimeValue(DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[TimeText.MaxLength];
        _json.Quoted(text[..TimeText.Format(value, text)]);
    }

    /// <summary>Writes a date as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="value">The value.</param>
    public void DateValue(DateOnly value)
    {
        Span<byte> text = stackalloc byte[10];
        value.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        _json.Quoted(text);
    }

    /// <summary>Writes any JSON; a value that holds nothing is JSON null.</summary>
    /// <param name="value">The value.</param>
    public void JsonValue(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            _json.Null();
        }
        else
        {
            _json.Element(value);
        }
    }

    /// <summary>Writes a model, or JSON null.</summary>
    /// <param name="value">The value.</param>
    public void ModelValue(TelnyxModel? value)
    {
        if (value is null)
        {
            _json.Null();
        }
        else
        {
            WriteModel(value);
        }
    }

    /// <summary>Writes an enum value, or JSON null.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="value">The value.</param>
    public void EnumValue<T>(OpenEnum<T>? value)
        where T : OpenEnum<T>, IOpenEnum<T> =>
        StringValue(value?.Value);

    /// <summary>Writes a client state as base64, or JSON null.</summary>
    /// <param name="value">The value.</param>
    public void ClientStateValue(ClientState? value) => StringValue(value?.Base64);

    /// <summary>Writes a union; one that holds nothing is JSON null.</summary>
    /// <typeparam name="T">The union.</typeparam>
    /// <param name="value">The value.</param>
    public void UnionValue<T>(T value)
        where T : struct, IJsonUnion
    {
        if (!TryUnionValue(value))
        {
            _json.Null();
        }
    }

    /// <returns>Whether the union holds something.</returns>
    private bool TryUnionValue<T>(T value)
        where T : struct, IJsonUnion
    {
        var before = Buffer.Length;
        value.Write(this);
        return Buffer.Length > before;
    }
}
