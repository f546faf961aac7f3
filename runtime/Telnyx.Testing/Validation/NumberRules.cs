using System.Globalization;

namespace Telnyx.Testing.Validation;

/// <summary>The keywords that bound numbers.</summary>
internal static class NumberRules
{
    public static void Check(Schema schema, double value, string pointer, List<Violation> violations)
    {
        var min = Bound(schema, "minimum");
        var max = Bound(schema, "maximum");
        var above = Bound(schema, "exclusiveMinimum");
        var below = Bound(schema, "exclusiveMaximum");
        if (value < min || value > max || value <= above || value >= below)
        {
            violations.Add(new(pointer, ViolationKind.OutOfRange,
                $"The value is outside of the allowed range {Text(min ?? above)} to {Text(max ?? below)}."));
        }
    }

    private static double? Bound(Schema schema, string keyword) =>
        schema.TryGet(keyword, out var bound) ? bound.GetDouble() : null;

    private static string Text(double? bound) => bound?.ToString(CultureInfo.InvariantCulture) ?? "any";
}
