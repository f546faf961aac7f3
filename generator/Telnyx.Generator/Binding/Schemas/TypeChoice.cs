using Microsoft.OpenApi;

namespace Telnyx.Generator.Binding;

/// <summary>A schema that allows several types (<c>"type": ["string", "array"]</c>) is a choice between schemas of one type each.</summary>
internal static class TypeChoice
{
    private static readonly JsonSchemaType[] s_types =
        [JsonSchemaType.String, JsonSchemaType.Boolean, JsonSchemaType.Integer, JsonSchemaType.Number, JsonSchemaType.Array, JsonSchemaType.Object];

    /// <summary>The types without null; an integer is a number.</summary>
    public static JsonSchemaType Normalized(JsonSchemaType type) =>
        type.HasFlag(JsonSchemaType.Number) ? type & ~(JsonSchemaType.Null | JsonSchemaType.Integer) : type & ~JsonSchemaType.Null;

    /// <summary>Whether there are several types, and nothing else in the schema that tells the alternatives.</summary>
    public static bool IsIn(IOpenApiSchema schema, JsonSchemaType normalized) =>
        Array.IndexOf(s_types, normalized) < 0 && normalized != 0 && schema.OneOf is not { Count: > 0 } && schema.AnyOf is not { Count: > 0 };

    /// <summary>The schema once for each type, with what belongs to that type.</summary>
    public static IEnumerable<IOpenApiSchema> Alternatives(IOpenApiSchema schema, JsonSchemaType normalized)
    {
        foreach (var type in s_types)
        {
            if (normalized.HasFlag(type) && schema.CreateShallowCopy() is OpenApiSchema only)
            {
                (only.Type, only.Title, only.Description) = (type, null, null);
                if (type != JsonSchemaType.Array)
                {
                    only.Items = null;
                }

                if (type != JsonSchemaType.Object)
                {
                    (only.Properties, only.Required, only.AdditionalProperties, only.AllOf) = (null, null, null, null);
                }

                yield return only;
            }
        }
    }
}
