using System.Text.Json;
using Telnyx.Contract.Tests.Documents;

namespace Telnyx.Contract.Tests.Samples;

/// <summary>All schemas that a value has to satisfy at once: what <c>$ref</c> and <c>allOf</c> bring together, and chosen cases.</summary>
internal sealed class SchemaParts
{
    private readonly ApiDocument _document;
    private readonly List<JsonElement> _parts = [];

    public SchemaParts(ApiDocument document, JsonElement schema)
    {
        _document = document;
        Add(schema);
    }

    /// <summary>The parts; a case that is added while they are enumerated by index comes up, too.</summary>
    public IReadOnlyList<JsonElement> All => _parts;

    /// <summary>The type, null aside; what the keywords suggest when there is none.</summary>
    public string? Type => _parts.SelectMany(Types).FirstOrDefault(static type => type != "null")
        ?? (Find("properties") is not null || Find("additionalProperties") is not null ? "object" : Find("items") is not null ? "array" : null);

    /// <summary>The names that must be there.</summary>
    public IEnumerable<string> Required => _parts
        .SelectMany(static part => part.TryGetProperty("required", out var names) && names.ValueKind == JsonValueKind.Array ? names.EnumerateArray() : default)
        .Select(static name => name.GetString()!)
        .Distinct();

    /// <summary>The members that are named.</summary>
    public IEnumerable<JsonProperty> Properties => _parts
        .SelectMany(static part => part.TryGetProperty("properties", out var properties) ? properties.EnumerateObject() : default)
        .DistinctBy(static property => property.Name);

    /// <summary>A keyword of the first part that has it.</summary>
    public JsonElement? Find(string keyword)
    {
        foreach (var part in _parts)
        {
            if (part.TryGetProperty(keyword, out var value))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A keyword that is text.</summary>
    public string? Text(string keyword) => Find(keyword) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A keyword that is a number.</summary>
    public double? Number(string keyword) => Find(keyword) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    /// <summary>Adds a case that was chosen.</summary>
    public void Add(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        _parts.Add(schema);
        if (schema.TryGetProperty("$ref", out var reference))
        {
            Add(_document.Follow(reference.GetString()!));
        }

        if (schema.TryGetProperty("allOf", out var all))
        {
            foreach (var part in all.EnumerateArray())
            {
                Add(part);
            }
        }
    }

    /// <summary>Whether a schema allows nothing but null.</summary>
    public static bool IsNull(JsonElement schema) => Types(schema).SequenceEqual(["null"]);

    private static IEnumerable<string> Types(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(static item => item.GetString()!)
        : [type.GetString()!];
}
