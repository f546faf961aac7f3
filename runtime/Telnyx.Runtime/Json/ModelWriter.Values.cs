using System.Globalization;
using System.Text.Json;

namespace Telnyx.Json;

// Values without a name: list items, map values, union cases.
public sealed partial class ModelWriter
{
    /// <summary>Writes a string, or JSON null.</summary>
    /// <param name="value">The value.</param>
    public void StringValue(string? value) => _json.WriteStringValue(value);

    /// <summary>Writes a boolean.</summary>
    /// <param name="value">The value.</param>
    public void BooleanValue(bool value) => _json.WriteBooleanValue(value);

    /// <summary>Writes an integer of 32 bits.</summary>
    /// <param name="value">The value.</param>
    public void Int32Value(int value) => _json.WriteNumberValue(value);

    /// <summary>Writes an integer of 64 bits.</summary>
    /// <param name="value">The value.</param>
    public void Int64Value(long value) => _json.WriteNumberValue(value);

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

        _json.WriteNumberValue(value);
    }

    /// <summary>Writes a point in time as ISO 8601, with <c>Z</c> when it is in UTC.</summary>
    /// <param name="value">The value.</param>
    public void DateTimeValue(DateTimeOffset value)
    {
        if (value.Offset == TimeSpan.Zero)
        {
            _json.WriteStringValue(value.UtcDateTime);
        }
        else
        {
            _json.WriteStringValue(value);
        }
    }

    /// <summary>Writes a date as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="value">The value.</param>
    public void DateValue(DateOnly value)
    {
        Span<char> text = stackalloc char[10];
        value.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        _json.WriteStringValue(text);
    }

    /// <summary>Writes any JSON; a value that holds nothing is JSON null.</summary>
    /// <param name="value">The value.</param>
    public void JsonValue(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            _json.WriteNullValue();
        }
        else
        {
            value.WriteTo(_json);
        }
    }

    /// <summary>Writes a model, or JSON null.</summary>
    /// <param name="value">The value.</param>
    public void ModelValue(TelnyxModel? value)
    {
        if (value is null)
        {
            _json.WriteNullValue();
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
        _json.WriteStringValue(value?.Value);

    /// <summary>Writes a client state as base64, or JSON null.</summary>
    /// <param name="value">The value.</param>
    public void ClientStateValue(ClientState? value) => _json.WriteStringValue(value?.Base64);

    /// <summary>Writes a union; one that holds nothing is JSON null.</summary>
    /// <typeparam name="T">The union.</typeparam>
    /// <param name="value">The value.</param>
    public void UnionValue<T>(T value)
        where T : struct, IJsonUnion
    {
        var before = _json.BytesCommitted + _json.BytesPending;
        value.Write(this);
        if (_json.BytesCommitted + _json.BytesPending == before)
        {
            _json.WriteNullValue();
        }
    }
}
