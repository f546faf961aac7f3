using System.Text.Json;

namespace Telnyx.Testing.Validation;

/// <summary>The keywords <c>required</c>, <c>properties</c> and <c>additionalProperties</c>.</summary>
internal static class ObjectRules
{
    public static void Check(Schema schema, JsonElement value, string pointer, List<Violation> violations)
    {
        CheckRequired(schema, value, pointer, violations);
        var properties = schema.Child("properties");
        var others = schema.TryGet("additionalProperties", out var additional) ? additional : default;
        foreach (var member in value.EnumerateObject())
        {
            var place = $"{pointer}/{Escape(member.Name)}";
            if (properties?.Child(member.Name) is { } known)
            {
                SchemaValidator.Check(known, member.Value, place, violations);
            }
            else if (others.ValueKind == JsonValueKind.False)
            {
                violations.Add(new(place, ViolationKind.Malformed, $"The parameter '{member.Name}' is not known here."));
            }
            else if (others.ValueKind == JsonValueKind.Object)
            {
                SchemaValidator.Check(new(schema.Document, others), member.Value, place, violations);
            }
        }
    }

    private static void CheckRequired(Schema schema, JsonElement value, string pointer, List<Violation> violations)
    {
        if (!schema.TryGet("required", out var required))
        {
            return;
        }

        foreach (var item in required.EnumerateArray())
        {
            var name = item.GetString()!;
            if (!value.TryGetProperty(name, out var member) || IsBlank(schema, name, member))
            {
                violations.Add(new($"{pointer}/{Escape(name)}", ViolationKind.Missing,
                    $"The '{name}' parameter is required and cannot be blank."));
            }
        }
    }

    /// <summary>The API takes an empty text for a missing one; null too, unless the schema allows it.</summary>
    private static bool IsBlank(Schema schema, string name, JsonElement member) => member.ValueKind switch
    {
        JsonValueKind.String => member.ValueEquals("") && !AllowsEmpty(schema, name),
        JsonValueKind.Null => schema.Child("properties")?.Child(name)?.Resolve().Types().Contains("null") != true,
        _ => false,
    };

    // An enum that lists "" means it.
    private static bool AllowsEmpty(Schema schema, string name) =>
        schema.Child("properties")?.Child(name)?.Resolve() is { } property && property.TryGet("enum", out var values)
        && values.EnumerateArray().Any(static value => value.ValueKind == JsonValueKind.String && value.ValueEquals(""));

    private static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
