using System.Text.Json;

namespace Telnyx.Testing.Validation;

/// <summary>The keywords <c>allOf</c>, <c>anyOf</c> and <c>oneOf</c>.</summary>
internal static class CompositionRules
{
    public static void Check(Schema schema, JsonElement value, string pointer, List<Violation> violations)
    {
        foreach (var part in schema.Children("allOf"))
        {
            SchemaValidator.Check(part, value, pointer, violations);
        }

        CheckAlternatives(schema, "anyOf", value, pointer, violations);

        // One match is enough for oneOf as well: the vendor's alternatives overlap, and its API does not mind.
        CheckAlternatives(schema, "oneOf", value, pointer, violations);
    }

    private static void CheckAlternatives(
        Schema schema, string keyword, JsonElement value, string pointer, List<Violation> violations)
    {
        if (!schema.Has(keyword))
        {
            return;
        }

        if (Chosen(schema, value) is { } chosen)
        {
            SchemaValidator.Check(chosen, value, pointer, violations);
            return;
        }

        var failures = new List<List<Violation>>();
        foreach (var alternative in schema.Children(keyword))
        {
            var failure = new List<Violation>();
            SchemaValidator.Check(alternative, value, pointer, failure);
            if (failure.Count == 0)
            {
                return;
            }

            failures.Add(failure);
        }

        if (failures.Count > 0)
        {
            violations.AddRange(Nearest(failures, pointer));
        }
    }

    /// <summary>The alternative that the discriminator names.</summary>
    private static Schema? Chosen(Schema schema, JsonElement value)
    {
        if (schema.Child("discriminator") is not { } discriminator
            || discriminator.Child("mapping") is not { } mapping
            || !discriminator.TryGetText("propertyName", out var property)
            || value.ValueKind != JsonValueKind.Object
            || !value.TryGetProperty(property, out var tag)
            || tag.ValueKind != JsonValueKind.String
            || !mapping.TryGetText(tag.GetString()!, out var reference))
        {
            return null;
        }

        return new(schema.Document, schema.Document.Find(reference));
    }

    /// <summary>What to tell the caller: the alternative that was probably meant is the one whose type fits.</summary>
    private static List<Violation> Nearest(List<List<Violation>> failures, string pointer)
    {
        if (failures.TrueForAll(failure => IsWrongType(failure, pointer)))
        {
            var detail = string.Join(" Or: ", failures.Select(static failure => failure[0].Detail).Distinct());
            return [new(pointer, ViolationKind.WrongType, detail)];
        }

        return failures.Where(failure => !IsWrongType(failure, pointer)).MinBy(static failure => failure.Count)!;
    }

    private static bool IsWrongType(List<Violation> failure, string pointer) =>
        failure[0].Kind == ViolationKind.WrongType && failure[0].Pointer == pointer;
}
