namespace Telnyx.Json;

// Lists, maps and files.
public sealed partial class ModelWriter
{
    private static readonly JsonWrite<string> s_writeString = static (json, value) => json.StringValue(value);

    /// <summary>Writes a list of strings.</summary>
    /// <param name="member">The index of the member.</param>
    /// <param name="value">The list.</param>
    public void Strings(int member, IReadOnlyList<string>? value)
    {
        if (Begin(member, value is not null))
        {
            StringsValue(value);
        }
    }

    /// <summary>Writes a list of models.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="member">The index of the member.</param>
    /// <param name="value">The list.</param>
    public void Models<T>(int member, IReadOnlyList<T>? value)
        where T : TelnyxModel
    {
        if (Begin(member, value is not null))
        {
            ModelsValue(value);
        }
    }

    /// <summary>Writes a list of enum values.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="member">The index of the member.</param>
    /// <param name="value">The list.</param>
    public void Enums<T>(int member, IReadOnlyList<T>? value)
        where T : OpenEnum<T>, IOpenEnum<T>
    {
        if (Begin(member, value is not null))
        {
            EnumsValue(value);
        }
    }

    /// <summary>Writes a list of anything.</summary>
    /// <typeparam name="T">The item.</typeparam>
    /// <param name="member">The index of the member.</param>
    /// <param name="value">The list.</param>
    /// <param name="item">Writes an item.</param>
    public void List<T>(int member, IReadOnlyList<T>? value, JsonWrite<T> item)
    {
        if (Begin(member, value is not null))
        {
            ListValue(value, item);
        }
    }

    /// <summary>Writes an object with free names.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="member">The index of the member.</param>
    /// <param name="map">The map.</param>
    /// <param name="value">Writes a value.</param>
    public void Map<T>(int member, IReadOnlyDictionary<string, T>? map, JsonWrite<T> value)
    {
        if (Begin(member, map is not null))
        {
            MapValue(map, value);
        }
    }

    /// <summary>Writes an object with free names and string values.</summary>
    /// <param name="member">The index of the member.</param>
    /// <param name="map">The map.</param>
    public void StringMap(int member, IReadOnlyDictionary<string, string>? map) => Map(member, map, s_writeString);

    /// <summary>Hands over a file to be sent as a part of a multipart body.</summary>
    /// <param name="member">The index of the member.</param>
    /// <param name="value">The file.</param>
    /// <exception cref="NotSupportedException">The body is not multipart.</exception>
    public void File(int member, UploadFile? value)
    {
        if (value is not null)
        {
            var files = Uploads ?? throw new NotSupportedException("A file can only be sent as a part of a multipart body.");
            files.Add(new(JsonNames.Decode(_names[member]), value));
        }
        else
        {
            Absent(member);
        }
    }

    /// <summary>As <see cref="File"/>, for several files under one name.</summary>
    /// <param name="member">The index of the member.</param>
    /// <param name="value">The files.</param>
    /// <exception cref="NotSupportedException">The body is not multipart.</exception>
    public void Files(int member, IReadOnlyList<UploadFile>? value)
    {
        if (value is null)
        {
            Absent(member);
        }

        for (var i = 0; i < (value?.Count ?? 0); i++)
        {
            File(member, value![i]);
        }
    }

    /// <summary>Writes a list of strings, or JSON null.</summary>
    /// <param name="value">The list.</param>
    public void StringsValue(IReadOnlyList<string>? value)
    {
        if (!BeginList(value is not null))
        {
            return;
        }

        for (var i = 0; i < value!.Count; i++)
        {
            StringValue(value[i]);
        }

        _json.EndArray();
    }

    /// <summary>Writes a list of models, or JSON null.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="value">The list.</param>
    public void ModelsValue<T>(IReadOnlyList<T>? value)
        where T : TelnyxModel
    {
        if (!BeginList(value is not null))
        {
            return;
        }

        for (var i = 0; i < value!.Count; i++)
        {
            ModelValue(value[i]);
        }

        _json.EndArray();
    }

    /// <summary>Writes a list of enum values, or JSON null.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="value">The list.</param>
    public void EnumsValue<T>(IReadOnlyList<T>? value)
        where T : OpenEnum<T>, IOpenEnum<T>
    {
        if (!BeginList(value is not null))
        {
            return;
        }

        for (var i = 0; i < value!.Count; i++)
        {
            EnumValue(value[i]);
        }

        _json.EndArray();
    }

    /// <summary>Writes a list of anything, or JSON null.</summary>
    /// <typeparam name="T">The item.</typeparam>
    /// <param name="value">The list.</param>
    /// <param name="item">Writes an item.</param>
    public void ListValue<T>(IReadOnlyList<T>? value, JsonWrite<T> item)
    {
        if (!BeginList(value is not null))
        {
            return;
        }

        for (var i = 0; i < value!.Count; i++)
        {
            item(this, value[i]);
        }

        _json.EndArray();
    }

    /// <summary>Writes an object with free names, or JSON null.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="map">The map.</param>
    /// <param name="value">Writes a value.</param>
    public void MapValue<T>(IReadOnlyDictionary<string, T>? map, JsonWrite<T> value)
    {
        if (map is null)
        {
            _json.Null();
            return;
        }

        _json.StartObject();
        foreach (var (name, item) in map)
        {
            _json.Name(name);
            value(this, item);
        }

        _json.EndObject();
    }

    /// <summary>Writes an object with free names and string values, or JSON null.</summary>
    /// <param name="map">The map.</param>
    public void StringMapValue(IReadOnlyDictionary<string, string>? map) => MapValue(map, s_writeString);

    private bool BeginList(bool present)
    {
        if (present)
        {
            _json.StartArray();
        }
        else
        {
            _json.Null();
        }

        return present;
    }
}
