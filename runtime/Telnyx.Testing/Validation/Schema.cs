using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Telnyx.Testing.Validation;

/// <summary>A JSON Schema inside a document: the document is needed to follow its <c>$ref</c>s.</summary>
internal readonly record struct Schema(ApiDocument Document, JsonElement Json)
{
    /// <summary>The schema that a chain of references ends at.</summary>
    public Schema Resolve()
    {
        var json = Json;
        while (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("$ref", out var reference))
        {
            json = Document.Find(reference.GetString()!);
        }

        return new(Document, json);
    }

    public bool Has(string keyword) => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(keyword, out _);

    public bool TryGet(string keyword, out JsonElement value)
    {
        value = default;
        return Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(keyword, out value);
    }

    public bool TryGetText(string keyword, [NotNullWhen(true)] out string? text)
    {
        text = TryGet(keyword, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return text is not null;
    }

    /// <summary>The sub-schema under a keyword such as <c>items</c>.</summary>
    public Schema? Child(string keyword) =>
        TryGet(keyword, out var value) && value.ValueKind == JsonValueKind.Object ? new Schema(Document, value) : null;

    /// <summary>The sub-schemas under a keyword such as <c>oneOf</c>.</summary>
    public IEnumerable<Schema> Children(string keyword)
    {
        if (!TryGet(keyword, out var list) || list.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        foreach (var item in list.EnumerateArray())
        {
            yield return new(Document, item);
        }
    }

    /// <summary>The names of the types that are allowed; empty when any type is.</summary>
    public IEnumerable<string> Types()
    {
        if (!TryGet("type", out var type))
        {
            yield break;
        }

        if (type.ValueKind == JsonValueKind.String)
        {
            yield return type.GetString()!;
            yield break;
        }

        foreach (var item in type.EnumerateArray())
        {
            yield return item.GetString()!;
        }
    }
}
