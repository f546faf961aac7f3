using System.Text.Json;
using System.Text.Json.Nodes;
using Telnyx.Contract.Tests.Documents;

namespace Telnyx.Contract.Tests.Samples;

/// <summary>Makes JSON out of a schema: with all that it names, or only with what it requires.</summary>
internal sealed class SchemaSampler(ApiDocument document, bool full)
{
    /// <summary>Deeper than this only what is required is made, so that schemas which contain themselves come to an end.</summary>
    private const int MaxDepth = 6;

    /// <summary>A value; <paramref name="index"/> tells the items of a list apart.</summary>
    public JsonNode? Of(JsonElement schema, int depth = 0, int index = 0)
    {
        var parts = new SchemaParts(document, schema);
        var tag = Choose(parts);
        if (parts.Find("const") is { } constant)
        {
            return Node(constant);
        }

        if (parts.Find("enum") is { } values)
        {
            var known = values.EnumerateArray().Where(static value => value.ValueKind != JsonValueKind.Null).ToList();
            return known.Count == 0 ? null : Node(known[index % known.Count]);
        }

        return parts.Type switch
        {
            "object" => Object(parts, tag, depth),
            "array" => Array(parts, depth),
            "integer" => Number(parts, index, isInteger: true),
            "number" => Number(parts, index, isInteger: false),
            "boolean" => true,
            _ => TextSample.Of(parts, index),
        };
    }

    /// <summary>Takes the first case of each choice. A choice among required names is one, too. Returns the tag that says so.</summary>
    private static (string Name, string Value)? Choose(SchemaParts parts)
    {
        (string, string)? tag = null;
        for (var i = 0; i < parts.All.Count; i++)
        {
            foreach (var keyword in new[] { "oneOf", "anyOf" })
            {
                if (!parts.All[i].TryGetProperty(keyword, out var cases))
                {
                    continue;
                }

                var chosen = cases.EnumerateArray().First(static schema => !SchemaParts.IsNull(schema));
                tag = Tag(parts.All[i], chosen) ?? tag;
                parts.Add(chosen);
            }
        }

        return tag;
    }

    private static (string, string)? Tag(JsonElement union, JsonElement chosen)
    {
        if (!union.TryGetProperty("discriminator", out var discriminator) || !chosen.TryGetProperty("$ref", out var reference))
        {
            return null;
        }

        var pointer = reference.GetString()!;
        var value = discriminator.TryGetProperty("mapping", out var mapping)
            ? mapping.EnumerateObject().FirstOrDefault(entry => entry.Value.GetString() == pointer) is { Value.ValueKind: JsonValueKind.String } entry ? entry.Name : null
            : pointer.Split('/')[^1];
        return value is null ? null : (discriminator.GetProperty("propertyName").GetString()!, value);
    }

    private JsonObject Object(SchemaParts parts, (string Name, string Value)? tag, int depth)
    {
        var result = new JsonObject();
        var required = parts.Required.ToHashSet();
        foreach (var property in parts.Properties)
        {
            if (required.Remove(property.Name) || (full && depth < MaxDepth && !IsReadOnly(property.Value)))
            {
                result[property.Name] = Of(property.Value, depth + 1);
            }
        }

        // A name may be required without being a property.
        foreach (var name in required)
        {
            result[name] = "required";
        }

        if (tag is { } known && parts.Properties.Any(property => property.Name == known.Name))
        {
            result[known.Name] = known.Value;
        }

        if (full && depth < MaxDepth && parts.Find("additionalProperties") is { ValueKind: JsonValueKind.Object } values)
        {
            result["any_key"] = Of(values, depth + 1);
        }

        return result;
    }

    private JsonArray Array(SchemaParts parts, int depth)
    {
        // Two where they may be two, because only then one sees how a list is written.
        var least = (int)(parts.Number("minItems") ?? 0);
        var most = (int)(parts.Number("maxItems") ?? int.MaxValue);
        var count = full && depth < MaxDepth ? Math.Clamp(2, least, most) : least;
        var items = Enumerable.Range(0, count).Select(index => parts.Find("items") is { } item ? Of(item, depth + 1, index) : "item").ToList();
        return [.. items.DistinctBy(static item => item?.ToJsonString()).Concat(items).Take(least > 1 ? count : items.DistinctBy(static item => item?.ToJsonString()).Count())];
    }

    private static JsonValue Number(SchemaParts parts, int index, bool isInteger)
    {
        var least = parts.Number("minimum") ?? (parts.Number("exclusiveMinimum") is { } above ? above + 1 : null);
        var most = parts.Number("maximum") ?? (parts.Number("exclusiveMaximum") is { } below ? below - 1 : null);
        var value = Math.Min(Math.Max(3 + index, least ?? double.MinValue), most ?? double.MaxValue);
        if (parts.Number("multipleOf") is { } step and > 0)
        {
            value = Math.Ceiling(value / step) * step;
        }

        return isInteger ? JsonValue.Create((long)value) : JsonValue.Create(value);
    }

    private bool IsReadOnly(JsonElement schema) =>
        new SchemaParts(document, schema).Find("readOnly") is { ValueKind: JsonValueKind.True };

    private static JsonNode? Node(JsonElement element) => JsonNode.Parse(element.GetRawText());
}
