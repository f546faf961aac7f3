using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Telnyx.Generator.Binding;

/// <summary>What <c>enum</c> or <c>const</c> of a schema allows.</summary>
internal readonly struct AllowedValues
{
    // Up to so many, comparing with each is faster than a set.
    private const int Few = 16;

    /// <summary>The texts, each once and in document order; null when the schema says no values, or a constant that is no text.</summary>
    public List<string>? Texts { get; private init; }

    /// <summary>Whether null is one of the values.</summary>
    public bool HasNull { get; private init; }

    /// <summary>The types of the values when not all of them are texts, else null.</summary>
    public JsonSchemaType? Types { get; private init; }

    /// <summary>The values of a schema.</summary>
    public static AllowedValues Of(IOpenApiSchema schema, Place place)
    {
        if (schema.Const is { } constant)
        {
            return new AllowedValues { Texts = IsText(schema, place) ? [constant] : null };
        }

        if (schema.Enum is not { Count: > 0 } values)
        {
            return default;
        }

        var texts = new List<string>(values.Count);
        var known = values.Count > Few ? new HashSet<string>(StringComparer.Ordinal) : null;
        var hasNull = false;
        JsonSchemaType? others = null;
        foreach (var value in values)
        {
            // The reader says null by a text of its own.
            if (value is null || value.IsJsonNullSentinel())
            {
                hasNull = true;
            }
            else if (value is JsonValue json && json.GetValueKind() == JsonValueKind.String)
            {
                var text = json.GetValue<string>();
                if (known?.Add(text) ?? !texts.Contains(text))
                {
                    texts.Add(text);
                }
            }
            else if (TypeOf(value) is { } other)
            {
                others = others | other ?? other;
            }
        }

        return new AllowedValues { Texts = texts, HasNull = hasNull, Types = texts.Count > 0 ? others | JsonSchemaType.String : others };
    }

    private static JsonSchemaType? TypeOf(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => JsonSchemaType.Boolean,
        JsonValueKind.Number => long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? JsonSchemaType.Integer : JsonSchemaType.Number,
        JsonValueKind.Object => JsonSchemaType.Object,
        JsonValueKind.Array => JsonSchemaType.Array,
        _ => null,
    };

    // The reader gives every constant as text: 5 must not be sent as "5".
    private static bool IsText(IOpenApiSchema schema, Place place) => place.Json is JsonObject json && json["const"] is { } value
        ? value.GetValueKind() == JsonValueKind.String
        : schema.Type is null || schema.Type.Value.HasFlag(JsonSchemaType.String);
}
