using System.Text.Json;

namespace Telnyx.Json;

// Models, enums, unions, and lists and maps of them.
public ref partial struct ModelReader
{
    /// <summary>A model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <returns>The model, or null for JSON null.</returns>
    public T? Model<T>()
        where T : class, IJsonModel<T> =>
        _json.TokenType == JsonTokenType.Null ? null : T.Read(ref this);

    /// <summary>An open enum. A known value is found by its bytes and not allocated.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <returns>The value, or null for JSON null.</returns>
    public readonly T? Enum<T>()
        where T : OpenEnum<T>, IOpenEnum<T>
    {
        if (_json.TokenType == JsonTokenType.String && IsPlain
            && OpenEnum<T>.FindKnown(_json.Value) is { } known)
        {
            return known;
        }

        return OpenEnum<T>.FromWire(String());
    }

    /// <summary>A union without discriminator.</summary>
    /// <typeparam name="T">The union.</typeparam>
    /// <returns>The union, or null for JSON null.</returns>
    public T? Union<T>()
        where T : struct, IJsonModel<T> =>
        _json.TokenType == JsonTokenType.Null ? null : T.Read(ref this);

    /// <summary>As <see cref="Union{T}"/>; the default, which holds nothing, for JSON null.</summary>
    /// <typeparam name="T">The union.</typeparam>
    /// <returns>The union.</returns>
    public T UnionOrDefault<T>()
        where T : struct, IJsonModel<T> =>
        _json.TokenType == JsonTokenType.Null ? default : T.Read(ref this);

    /// <summary>A list of strings. Nulls are left out; one string alone is a list of one.</summary>
    /// <returns>The list, or null for JSON null.</returns>
    public IReadOnlyList<string>? Strings()
    {
        var items = default(ListBuilder<string>);
        while (NextItem(ref items.Entered))
        {
            if (String() is { } item)
            {
                items.Add(item);
            }
        }

        return items.ToList();
    }

    /// <summary>A list of models. Nulls are left out; one object alone is a list of one.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <returns>The list, or null for JSON null.</returns>
    public IReadOnlyList<T>? Models<T>()
        where T : class, IJsonModel<T>
    {
        var items = default(ListBuilder<T>);
        while (NextItem(ref items.Entered))
        {
            if (_json.TokenType != JsonTokenType.Null)
            {
                items.Add(T.Read(ref this));
            }
        }

        return items.ToList();
    }

    /// <summary>A list of enum values. Nulls are left out; one value alone is a list of one.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <returns>The list, or null for JSON null.</returns>
    public IReadOnlyList<T>? Enums<T>()
        where T : OpenEnum<T>, IOpenEnum<T>
    {
        var items = default(ListBuilder<T>);
        while (NextItem(ref items.Entered))
        {
            if (Enum<T>() is { } item)
            {
                items.Add(item);
            }
        }

        return items.ToList();
    }

    /// <summary>A list of anything. One value alone is a list of one.</summary>
    /// <typeparam name="T">The item.</typeparam>
    /// <param name="item">Reads an item.</param>
    /// <returns>The list, or null for JSON null.</returns>
    public IReadOnlyList<T>? List<T>(JsonRead<T> item)
    {
        var items = default(ListBuilder<T>);
        while (NextItem(ref items.Entered))
        {
            items.Add(item(ref this));
        }

        return items.ToList();
    }

    /// <summary>An object with free names. Of a name that comes twice the last value counts.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="value">Reads a value.</param>
    /// <returns>The map, or null for JSON null.</returns>
    public IReadOnlyDictionary<string, T>? Map<T>(JsonRead<T> value)
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (_json.TokenType != JsonTokenType.StartObject)
        {
            throw Unreadable("an object");
        }

        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        while (true)
        {
            Advance();
            if (_json.TokenType != JsonTokenType.PropertyName)
            {
                return map;
            }

            var name = _json.GetString()!;
            Advance();
            map[name] = value(ref this);
        }
    }

    /// <summary>An object with free names and string values; JSON null is an empty string.</summary>
    /// <returns>The map, or null for JSON null.</returns>
    public IReadOnlyDictionary<string, string>? StringMap() => Map(static (ref ModelReader json) => json.String() ?? "");

    /// <summary>A file is only ever sent: whatever a response holds in its place is passed over.</summary>
    /// <returns>Null.</returns>
    public UploadFile? File()
    {
        Skip();
        return null;
    }

    /// <summary>As <see cref="File"/>, for a list of files.</summary>
    /// <returns>Null.</returns>
    public IReadOnlyList<UploadFile>? Files()
    {
        Skip();
        return null;
    }

    /// <summary>Moves to the next item of a list.</summary>
    private bool NextItem(ref ListState state)
    {
        switch (state)
        {
            case ListState.Before when _json.TokenType == JsonTokenType.Null:
                return false;
            case ListState.Before when _json.TokenType != JsonTokenType.StartArray:
                state = ListState.Single;
                return true;
            case ListState.Single:
                return false;
            default:
                state = ListState.Inside;
                Advance();
                return _json.TokenType != JsonTokenType.EndArray;
        }
    }
}
