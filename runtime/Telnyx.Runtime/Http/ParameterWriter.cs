using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using Telnyx.Json;

namespace Telnyx.Http;

/// <summary>Writes query and header parameters. A null value is left out. Only emitted code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ParameterWriter
{
    private readonly ApiRequest _request;

    internal ParameterWriter(ApiRequest request) => _request = request;

    /// <summary>Refuses null where the document requires a value.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The value is null.</exception>
    public T Required<T>(string name, T? value)
        where T : class =>
        value ?? throw new ArgumentException($"The parameter '{name}' of {_request.Operation.Accessor} is required by the document, but is null.");

    /// <summary>Writes a string.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    public void QueryString(string name, string? value)
    {
        if (value is not null)
        {
            _request.AddQuery(name, value);
        }
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    public void QueryBoolean(string name, bool? value) => QueryString(name, Text(value));

    /// <summary>Writes an integer of 32 bits.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    public void QueryInt32(string name, int? value) => QueryString(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes an integer of 64 bits.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    public void QueryInt64(string name, long? value) => QueryString(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a number.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is NaN or infinite.</exception>
    public void QueryDouble(string name, double? value) => QueryString(name, value is { } number ? UrlText.Number(name, number) : null);

    /// <summary>Writes a point in time as ISO 8601 in UTC.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    public void QueryDateTime(string name, DateTimeOffset? value) => QueryString(name, value is { } time ? UrlText.Time(time) : null);

    /// <summary>Writes a date as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    public void QueryDate(string name, DateOnly? value) => QueryString(name, value is { } date ? UrlText.Date(date) : null);

    /// <summary>Writes an enum value.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    public void QueryEnum<T>(string name, OpenEnum<T>? value)
        where T : OpenEnum<T>, IOpenEnum<T> =>
        QueryString(name, value?.Value);

    /// <summary>Writes an object, nested as <c>filter[a][b]=x</c>; lists inside as <c>filter[a][]=x</c>.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    public void QueryObject(string name, TelnyxModel? value)
    {
        if (value is not null)
        {
            Add(name, value, static (json, model) => json.ModelValue(model), ListStyle.Brackets);
        }
    }

    /// <summary>Writes any JSON, nested as an object is.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    public void QueryJson(string name, JsonElement? value)
    {
        if (value is { ValueKind: not JsonValueKind.Undefined } element)
        {
            Add(name, element, static (json, item) => json.JsonValue(item), ListStyle.Repeated);
        }
    }

    /// <summary>Writes a union as the case that it holds.</summary>
    /// <typeparam name="T">The union.</typeparam>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    public void QueryUnion<T>(string name, T? value)
        where T : struct, IJsonUnion
    {
        if (value is { } union)
        {
            Add(name, union, static (json, item) => json.UnionValue(item), ListStyle.Repeated);
        }
    }

    /// <summary>Writes a list of strings.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The values.</param>
    /// <param name="explode">Whether the name is repeated; else the values are separated by commas.</param>
    public void QueryStrings(string name, IReadOnlyList<string>? value, bool explode = true) =>
        QueryList(name, value, static (json, item) => json.StringValue(item), explode);

    /// <summary>Writes a list of enum values.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The values.</param>
    /// <param name="explode">Whether the name is repeated; else the values are separated by commas.</param>
    public void QueryEnums<T>(string name, IReadOnlyList<T>? value, bool explode = true)
        where T : OpenEnum<T>, IOpenEnum<T> =>
        QueryList(name, value, static (json, item) => json.EnumValue(item), explode);

    /// <summary>Writes a list of anything.</summary>
    /// <typeparam name="T">The item.</typeparam>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The values.</param>
    /// <param name="item">Writes an item.</param>
    /// <param name="explode">Whether the name is repeated; else the values are separated by commas.</param>
    public void QueryList<T>(string name, IReadOnlyList<T>? value, JsonWrite<T> item, bool explode = true)
    {
        if (value is not null)
        {
            Add(name, (value, item), static (json, list) => json.ListValue(list.value, list.item), explode ? ListStyle.Repeated : ListStyle.Commas);
        }
    }

    /// <summary>Writes an object with free names, nested as <c>name[key]=x</c>.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="map">The map.</param>
    /// <param name="value">Writes a value.</param>
    public void QueryMap<T>(string name, IReadOnlyDictionary<string, T>? map, JsonWrite<T> value)
    {
        if (map is not null)
        {
            Add(name, (map, value), static (json, item) => json.MapValue(item.map, item.value), ListStyle.Brackets);
        }
    }

    private static string? Text(bool? value) => value switch { true => "true", false => "false", null => null };

    private void Add<T>(string name, T value, JsonWrite<T> write, ListStyle style)
    {
        foreach (var (key, text) in JsonFlattener.Value(name, value, write, style))
        {
            _request.AddQuery(key, text);
        }
    }
}
