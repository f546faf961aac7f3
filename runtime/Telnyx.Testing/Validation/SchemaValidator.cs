using System.Text.Json;

namespace Telnyx.Testing.Validation;

/// <summary>
/// Validates a JSON value against the subset of JSON Schema that the bundled documents use. Members that a schema does not
/// know are accepted, as the API does, unless <c>additionalProperties</c> is false.
/// </summary>
internal static class SchemaValidator
{
    public static IReadOnlyList<Violation> Validate(Schema schema, JsonElement value)
    {
        var violations = new List<Violation>();
        Check(schema, value, "", violations);
        return violations;
    }

    internal static void Check(Schema schema, JsonElement value, string pointer, List<Violation> violations)
    {
        schema = schema.Resolve();
        if (!TypeRules.Check(schema, value, pointer, violations))
        {
            return; // Every further message would only repeat that the type is wrong.
        }

        EnumRules.Check(schema, value, pointer, violations);
        CompositionRules.Check(schema, value, pointer, violations);
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                StringRules.Check(schema, value.GetString()!, pointer, violations);
                break;
            case JsonValueKind.Number:
                NumberRules.Check(schema, value.GetDouble(), pointer, violations);
                break;
            case JsonValueKind.Array:
                CheckArray(schema, value, pointer, violations);
                break;
            case JsonValueKind.Object:
                ObjectRules.Check(schema, value, pointer, violations);
                break;
        }
    }

    private static void CheckArray(Schema schema, JsonElement value, string pointer, List<Violation> violations)
    {
        var length = value.GetArrayLength();
        if (schema.TryGet("minItems", out var min) && length < min.GetInt32())
        {
            violations.Add(new(pointer, ViolationKind.Malformed, $"At least {min.GetInt32()} items are needed."));
        }

        if (schema.TryGet("maxItems", out var max) && length > max.GetInt32())
        {
            violations.Add(new(pointer, ViolationKind.Malformed, $"No more than {max.GetInt32()} items are accepted."));
        }

        if (schema.Child("items") is not { } items)
        {
            return;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            Check(items, item, $"{pointer}/{index++}", violations);
        }
    }
}
