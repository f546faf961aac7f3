using Telnyx.Generator.Model;
using Telnyx.Generator.Naming;

namespace Telnyx.Generator.Binding;

/// <summary>
/// Names objects of nothing but comparisons after these: <c>{"eq": …, "contains": …}</c> is a <c>ContainsEqFilter</c>. Lists of all
/// kinds filter by them, and the member at which one stands first says nothing about the others.
/// </summary>
internal static class FilterNames
{
    private static readonly HashSet<string> s_comparisons = new(StringComparer.Ordinal) { "eq", "ne", "in", "gt", "gte", "lt", "lte", "contains", "starts_with", "ends_with" };
    private static readonly string[] s_range = ["gt", "gte", "lt", "lte"];

    /// <summary>The name, or null for other objects and for comparisons with values of their own.</summary>
    public static string? Of(ClassType type)
    {
        if (type.Members.Count == 0 || !type.Members.TrueForAll(member => s_comparisons.Contains(member.WireName) && Value(member.Type) is ScalarType))
        {
            return null;
        }

        var names = type.Members.ConvertAll(member => member.WireName);
        if (Array.TrueForAll(s_range, names.Contains))
        {
            names.RemoveAll(name => Array.IndexOf(s_range, name) >= 0);
            names.Add("range");
        }

        var kinds = type.Members.Select(member => Value(member.Type).Kind).Distinct().ToList();
        var kind = kinds.Count == 1 && kinds[0] != TypeKind.String ? kinds[0].ToString() : "";
        return string.Concat(names.OrderBy(name => name, StringComparer.Ordinal).Select(Words.ToPascalCase)) + kind + "Filter";
    }

    private static BoundType Value(BoundType type) => type.Resolved is ListType list ? list.Item.Resolved : type.Resolved;
}
