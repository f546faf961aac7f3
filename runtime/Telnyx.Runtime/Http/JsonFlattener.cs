using System.Globalization;
using System.Text.Json;
using Telnyx.Json;

namespace Telnyx.Http;

/// <summary>How the items of a list are named in a query.</summary>
internal enum ListStyle
{
    /// <summary><c>name=a&amp;name=b</c>.</summary>
    Repeated,

    /// <summary><c>name=a,b</c>.</summary>
    Commas,

    /// <summary><c>name[]=a&amp;name[]=b</c>.</summary>
    Brackets,
}

/// <summary>
/// Turns a value into pairs of name and text, by way of its JSON: every model can write that already, so queries and forms
/// need no code of their own in each.
/// </summary>
internal static class JsonFlattener
{
    /// <summary>The members of a model as the fields of a form.</summary>
    public static List<KeyValuePair<string, string>> Members(TelnyxModel? model, List<KeyValuePair<string, UploadFile>>? files = null) => JsonText.Write(
        (Model: model, Files: files),
        static (json, state) =>
        {
            json.Uploads = state.Files;
            json.ModelValue(state.Model);
        },
        static (_, bytes) => Flatten(bytes, name: null, ListStyle.Repeated));

    /// <summary>A value as query parameters of one name.</summary>
    public static List<KeyValuePair<string, string>> Value<T>(string name, T value, JsonWrite<T> write, ListStyle style) => JsonText.Write(
        (Name: name, Value: value, Write: write, Style: style),
        static (json, state) => state.Write(json, state.Value),
        static (state, bytes) => Flatten(bytes, state.Name, state.Style));

    private static List<KeyValuePair<string, string>> Flatten(ReadOnlySpan<byte> utf8, string? name, ListStyle style)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        Add(ref reader, name, style, pairs);
        return pairs;
    }

    /// <summary>The reader stands on the first token of a value and is left on its last.</summary>
    private static void Add(ref Utf8JsonReader reader, string? name, ListStyle style, List<KeyValuePair<string, string>> pairs)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var member = reader.GetString()!;
                    reader.Read();
                    Add(ref reader, name is null ? member : $"{name}[{member}]", style, pairs);
                }

                break;
            case JsonTokenType.StartArray:
                AddList(ref reader, name ?? "", style, pairs);
                break;
            case JsonTokenType.Null:
                break;
            default:
                pairs.Add(new(name ?? "", Text(ref reader)));
                break;
        }
    }

    private static void AddList(ref Utf8JsonReader reader, string name, ListStyle style, List<KeyValuePair<string, string>> pairs)
    {
        var first = pairs.Count;
        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            // Only an index keeps the members of one object together.
            var item = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
                ? string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]")
                : style == ListStyle.Brackets ? $"{name}[]" : name;
            Add(ref reader, item, style, pairs);
        }

        if (style == ListStyle.Commas && pairs.Count - first > 1 && pairs.Skip(first).All(pair => pair.Key == name))
        {
            var joined = string.Join(',', pairs.Skip(first).Select(static pair => pair.Value));
            pairs.RemoveRange(first, pairs.Count - first);
            pairs.Add(new(name, joined));
        }
    }

    private static string Text(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
    };
}
