using System.Text.Json;

namespace Telnyx.Testing.Validation;

/// <summary>The keyword <c>type</c>.</summary>
internal static class TypeRules
{
    /// <summary>False, with a violation, when the value has none of the allowed types.</summary>
    public static bool Check(Schema schema, JsonElement value, string pointer, List<Violation> violations)
    {
        var types = schema.Types().ToList();
        if (types.Count == 0 || types.Exists(type => Matches(type, value)))
        {
            return true;
        }

        violations.Add(new(pointer, ViolationKind.WrongType,
            $"The '{Violation.NameOf(pointer)}' parameter must be of type {string.Join(" or ", types)}."));
        return false;
    }

    private static bool Matches(string type, JsonElement value) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        // 5.0 is an integer in JSON Schema.
        "integer" => value.ValueKind == JsonValueKind.Number && Math.Floor(value.GetDouble()).Equals(value.GetDouble()),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => true,
    };
}
