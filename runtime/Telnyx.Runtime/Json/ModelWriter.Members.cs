using System.Text;
using System.Text.Json;

namespace Telnyx.Json;

// Members of the current model, by index.
public sealed partial class ModelWriter
{
    /// <summary>Writes a string member.</summary>
    /// <param name="member">The index of the member.</param>
    /// <param name="value">The value.</param>
    public void String(int member, string? value)
    {
        if (value is null)
        {
            Absent(member);
        }
        else
        {
            _json.Member(_names[member], value);
        }
    }

    /// <summary>Writes a client state as base64.</summary>
    /// <param name="member">The index of the member.</param>
    /// <param name="value">The value.</param>
    public void ClientState(int member, ClientState? value) => String(member, value?.Base64);

    /// <summary>Writes a boolean member.</summary>
    /// <param name="member">The index of the member.</param>
    /// <param name="value">The value.</param>
    public void Boolean(int member, bool? value)
    {
        if (value is { } present)
        {
            _json.Name(_names[member]);
            _json.Boolean(present);
        }
        else
        {
            Absent(member);
        }
    }

    /// <summary>Writes an integer member of 32 bits.</summary>
    /// <param name="member">The index of the member.</param>
    /// <param name="value">The value.</param>
    public void Int32(int member, int? value)
    {
        if (value is { } present)
        {
            _json.Name(_names[member]);
            _json.Number(present);
        }
        else
        {
            Absent(member);
        }
    }

    /// <summary>Writes an integer member of 64 bits.</summary>
    /// <param name="member">The index of the member.</param>
    /// <param name="value">The value.</param>
    public void Int64(int member, long? value)
    {
        if (value is { } present)
        {
            _json.Name(_names[member]);
            _json.Number(present);
        }
        else
        {
            Absent(member);
        }
    }

    /// <summary>Writes a number member.</summary>
    /// <param name="member">The index of the member.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is NaN or infinite.</exception>
    public void Double(int member, double? value)
    {
        if (Begin(member, value is not null))
        {
            DoubleValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a point in time as ISO 8601.</summary>
    /// <param name="member">The index of the member.</param>
    /// <param name="value">The value.</param>
    public void DateTime(int member, DateTimeOffset? value)
    {
        if (Begin(member, value is not null))
        {
            DateTimeValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a date as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="member">The index of the member.</param>
    /// <param name="value">The value.</param>
    public void Date(int member, DateOnly? value)
    {
        if (Begin(member, value is not null))
        {
            DateValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes any JSON; a value that holds nothing is left out.</summary>
    /// <param name="member">The index of the member.</param>
    /// <param name="value">The value.</param>
    public void Json(int member, JsonElement? value)
    {
        if (Begin(member, value is { ValueKind: not JsonValueKind.Undefined }))
        {
            JsonValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a nested model.</summary>
    /// <param name="member">The index of the member.</param>
    /// <param name="value">The value.</param>
    public void Model(int member, TelnyxModel? value)
    {
        if (Begin(member, value is not null))
        {
            WriteModel(value!);
        }
    }

    /// <summary>Writes an enum member.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="member">The index of the member.</param>
    /// <param name="value">The value.</param>
    public void Enum<T>(int member, OpenEnum<T>? value)
        where T : OpenEnum<T>, IOpenEnum<T> =>
        String(member, value?.Value);

    /// <summary>Writes a union that may be missing.</summary>
    /// <typeparam name="T">The union.</typeparam>
    /// <param name="member">The index of the member.</param>
    /// <param name="value">The value.</param>
    public void Union<T>(int member, T? value)
        where T : struct, IJsonUnion
    {
        if (Begin(member, value is not null))
        {
            UnionValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a union that is always there.</summary>
    /// <typeparam name="T">The union.</typeparam>
    /// <param name="member">The index of the member.</param>
    /// <param name="value">The value.</param>
    public void Union<T>(int member, T value)
        where T : struct, IJsonUnion
    {
        _json.Name(_names[member]);
        if (!TryUnionValue(value))
        {
            Refuse(member);
            _json.Null();
        }
    }

    /// <summary>Writes the tag that says which case of a union the model is.</summary>
    /// <param name="member">The index of the member.</param>
    /// <param name="value">The tag.</param>
    public void Constant(int member, ReadOnlySpan<byte> value)
    {
        _json.Name(_names[member]);
        if (!value.ContainsAnyExceptInRange((byte)' ', (byte)'~') && value.IndexOfAny((byte)'"', (byte)'\\') < 0)
        {
            _json.Quoted(value);
        }
        else
        {
            _json.String(Encoding.UTF8.GetString(value));
        }
    }

    /// <summary>Writes the name of a member that has a value.</summary>
    private bool Begin(int member, bool present)
    {
        if (present)
        {
            _json.Name(_names[member]);
        }
        else
        {
            Absent(member);
        }

        return present;
    }
}
