using System.Text.Json;

namespace Telnyx.Testing.Validation;

/// <summary>The keywords <c>enum</c> and <c>const</c>.</summary>
internal static class EnumRules
{
    // A message that lists two hundred languages helps nobody.
    private const int MostListed = 20;

    public static void Check(Schema schema, JsonElement value, string pointer, List<Violation> violations)
    {
        var allowed = schema.TryGet("enum", out var list) ? list.EnumerateArray().ToList()
            : schema.TryGet("const", out var single) ? [single]
            : null;
        if (allowed is null || allowed.Exists(item => Same(item, value)))
        {
            return;
        }

        var shown = string.Join(", ", allowed.Take(MostListed).Select(static item => item.ToString()));
        var rest = allowed.Count > MostListed ? ", …" : "";
        violations.Add(new(pointer, ViolationKind.NotListed, $"The value must be one of: {shown}{rest}."));
    }

    private static bool Same(JsonElement left, JsonElement right) =>
        left.ValueKind == right.ValueKind && left.ValueKind switch
        {
            JsonValueKind.String => left.ValueEquals(right.GetString()),
            JsonValueKind.Number => left.GetDouble().Equals(right.GetDouble()),
            _ => true, // true, false and null are their own values; the API has no other kinds in enums.
        };
}
