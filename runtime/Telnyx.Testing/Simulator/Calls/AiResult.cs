using System.Text.Json;
using System.Text.Json.Nodes;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>Makes the results that a language model would have made.</summary>
internal static class AiResult
{
    /// <summary>A value for every property of a JSON Schema: the given text where text is wanted.</summary>
    public static JsonObject Fill(JsonElement schema, string text)
    {
        var result = new JsonObject();
        if (!schema.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            return result;
        }

        foreach (var property in properties.EnumerateObject())
        {
            result[property.Name] = Value(property.Value, text);
        }

        return result;
    }

    public static JsonObject Insights(int messages) => new()
    {
        ["calling_party_type"] = "pstn",
        ["insight_group_id"] = Guid.NewGuid().ToString(),
        ["results"] = new JsonArray(new JsonObject
        {
            ["insight_id"] = Guid.NewGuid().ToString(),
            ["result"] = $"The conversation had {messages} messages.",
        }),
    };

    private static JsonNode? Value(JsonElement schema, string text)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return text;
        }

        if (schema.TryGetProperty("enum", out var values) && values.ValueKind == JsonValueKind.Array && values.GetArrayLength() > 0)
        {
            return JsonNode.Parse(values[0].GetRawText());
        }

        return schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? type.GetString() switch
            {
                "integer" or "number" => 1,
                "boolean" => true,
                "array" => new JsonArray(),
                "object" => Fill(schema, text),
                _ => text,
            }
            : text;
    }
}
