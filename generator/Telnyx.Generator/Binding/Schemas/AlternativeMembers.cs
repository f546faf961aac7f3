using Telnyx.Generator.Model;

namespace Telnyx.Generator.Binding;

/// <summary>Alternatives that stand beside properties: what any of them has, the object may have.</summary>
internal static class AlternativeMembers
{
    /// <summary>Adds the members of all alternatives to those of the object itself, which know best.</summary>
    public static void Add(List<Member> members, SchemaView view, Func<SchemaView, List<Member>> bind, SchemaBinder schemas)
    {
        var own = members.Count;
        foreach (var (schema, place) in view.Alternatives)
        {
            var alternative = SchemaView.Of(schema, place);
            if (!alternative.IsObject || alternative.Alternatives.Count > 0)
            {
                schemas.Unsupported(place, "An alternative beside properties is no object with members only", "what else it allows is kept in AdditionalProperties");
            }

            foreach (var member in bind(alternative))
            {
                var known = members.FindIndex(other => other.WireName == member.WireName);
                if (known < 0)
                {
                    members.Add(member with { IsRequired = false });
                }
                else if (known >= own)
                {
                    members[known] = Either(members[known], member);
                }
            }
        }
    }

    /// <summary>What the alternatives require, one group each; null unless each requires something.</summary>
    public static IReadOnlyList<IReadOnlyList<string>>? Required(SchemaView view)
    {
        var groups = view.Alternatives.Select(alternative => SchemaView.Of(alternative.Schema, alternative.Place))
            .Select(alternative => (IReadOnlyList<string>)[.. alternative.Properties.Select(property => property.Name).Where(name => alternative.Requires(name) && !view.Requires(name))]).ToList();
        return groups.Count > 1 && groups.TrueForAll(group => group.Count > 0) ? groups : null;
    }

    // One member for two of a name: as wide as either.
    private static Member Either(Member a, Member b) => a with
    {
        Type = Either(a.Type.Resolved, b.Type.Resolved),
        IsNullable = a.IsNullable || b.IsNullable,
        IsReadOnly = a.IsReadOnly && b.IsReadOnly,
        IsDeprecated = a.IsDeprecated && b.IsDeprecated,
        OnlyValue = a.OnlyValue == b.OnlyValue ? a.OnlyValue : null,
        Constraints = a.Constraints == b.Constraints ? a.Constraints : null,
    };

    private static BoundType Either(BoundType a, BoundType b) =>
        ReferenceEquals(a, b) || (a is ScalarType && b is ScalarType && a.Kind == b.Kind) ? a
        : IsText(a) && IsText(b) ? ScalarType.String
        : IsInteger(a) && IsInteger(b) ? new ScalarType(TypeKind.Int64)
        : ScalarType.Json;

    private static bool IsText(BoundType type) => type.Kind is TypeKind.String or TypeKind.Enum;

    private static bool IsInteger(BoundType type) => type.Kind is TypeKind.Int32 or TypeKind.Int64;
}
