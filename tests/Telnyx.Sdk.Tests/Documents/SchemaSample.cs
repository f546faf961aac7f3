using System.Globalization;
using System.Text.Json.Nodes;
using Telnyx.Testing.Validation;

namespace Telnyx.Sdk.Tests.Documents;

/// <summary>
/// Makes JSON out of a schema with every member that the schema names, so that no member can be forgotten, as in an example.
/// Where there is a choice, <paramref name="variant"/> makes it: over all variants, every case of every union comes up.
/// </summary>
internal sealed class SchemaSample(int variant)
{
    /// <summary>More than any union has cases.</summary>
    public const int Variants = 12;

    private const int MaxDepth = 12;

    public static JsonNode? Of(Schema schema, int variant) => new SchemaSample(variant).Any(schema, 0);

    private JsonNode? Any(Schema schema, int depth)
    {
        schema = schema.Resolve();
        Assert.True(depth < MaxDepth, "A schema contains itself.");
        foreach (var keyword in new[] { "oneOf", "anyOf" })
        {
            var choices = schema.Children(keyword).Where(static choice => !choice.Types().Contains("null")).ToList();
            if (choices.Count > 0 && !choices.Exists(static choice => !choice.Has("type") && !choice.Has("$ref") && choice.Has("required")))
            {
                return Any(choices[variant % choices.Count], depth + 1);
            }
        }

        if (schema.Has("properties") || schema.Has("allOf") || schema.Has("additionalProperties"))
        {
            var members = new JsonObject();
            Fill(members, schema, depth);
            return members;
        }

        return schema.TryGet("const", out var constant) ? JsonNode.Parse(constant.GetRawText())
            : schema.TryGet("enum", out var values) ? JsonNode.Parse(values[variant % values.GetArrayLength()].GetRawText())
            : Scalar(schema, depth);
    }

    private void Fill(JsonObject members, Schema schema, int depth)
    {
        schema = schema.Resolve();
        foreach (var part in schema.Children("allOf"))
        {
            Fill(members, part, depth);
        }

        if (schema.TryGet("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                members[property.Name] = Any(new(schema.Document, property.Value), depth + 1);
            }
        }

        if (schema.Child("additionalProperties") is { } values)
        {
            members["any key"] = Any(values, depth + 1);
        }
    }

    private JsonNode? Scalar(Schema schema, int depth)
    {
        var type = schema.Types().FirstOrDefault(static type => type != "null");
        var format = schema.TryGetText("format", out var text) ? text : "";
        return type switch
        {
            "array" => new JsonArray(Any(schema.Child("items") ?? schema, depth + 1), Any(schema.Child("items") ?? schema, depth + 1)),
            "integer" => format == "int64" ? 3_000_000_000 + variant : 3 + variant,
            "number" => 0.25 + variant,
            "boolean" => variant % 2 == 0,
            "string" when format == "date-time" => "2030-01-02T03:04:05.678Z",
            "string" => string.Create(CultureInfo.InvariantCulture, $"täxt \"{variant}\" / 😀"),
            "object" => new JsonObject { ["free"] = new JsonObject { ["form"] = variant } },
            _ => new JsonArray("anything", variant, null),
        };
    }
}
