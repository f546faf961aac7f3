using Telnyx.Generator.Model;

namespace Telnyx.Generator.Binding;

/// <summary>Binds unions whose cases are told apart by a tag, said by a discriminator or by a member that has one fixed value in each case.</summary>
internal sealed class TaggedUnionBinder(SchemaBinder schemas)
{
    /// <summary>The union, or null when the alternatives are no such union.</summary>
    /// <param name="view">The schema.</param>
    /// <param name="hint">Where its name comes from.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="id">The component's id, or null for an inline schema.</param>
    /// <param name="provisional">What the alternatives may have referred to while they were bound; it needs a replacement when the result is null.</param>
    public NamedType? TryBind(SchemaView view, NameHint hint, Place place, string? id, out NamedType? provisional)
    {
        provisional = null;
        if (view.Alternatives.Count < (view.Discriminator is null ? 2 : 1) || Discriminator(view) is not { } discriminator || Tags(view, discriminator) is not { } tags)
        {
            return null;
        }

        var type = new TaggedUnionType(hint, DocumentationBinder.OfType(view), discriminator) { IsDeprecated = view.IsDeprecated };
        provisional = type;
        hint.Bind(type);
        schemas.Register(id, type, place);
        var cases = new List<(string Tag, NamedType Case)>();
        for (var i = 0; i < view.Alternatives.Count; i++)
        {
            var (schema, at) = view.Alternatives[i];
            if (schemas.Bind(schema, hint.Child(tags[i][0]), at).Resolved is not NamedType { Kind: TypeKind.Model } item)
            {
                return null;
            }

            cases.AddRange(tags[i].Select(tag => (tag, item)));
        }

        return Join(type, cases);
    }

    // Unions that share cases are one union: speak's voice settings are a superset of those of an AI assistant.
    private static TaggedUnionType? Join(TaggedUnionType type, List<(string Tag, NamedType Case)> cases)
    {
        var home = cases.Select(c => c.Case.Union).FirstOrDefault(union => union is not null) ?? type;
        if (home.Discriminator != type.Discriminator || cases.Exists(c => ReferenceEquals(c.Case, home) || (c.Case.Union is { } union && union != home) || Contradicts(home, c)))
        {
            return null;
        }

        foreach (var (tag, item) in cases)
        {
            item.Union = home;
            if (!home.Cases.Contains((tag, item)))
            {
                home.Cases.Add((tag, item));
            }
        }

        if (home != type)
        {
            type.Replacement = home;
        }

        return home;
    }

    private static bool Contradicts(TaggedUnionType home, (string Tag, NamedType Case) item) =>
        home.Cases.Exists(known => known.Tag == item.Tag && !ReferenceEquals(known.Case, item.Case));

    private static string? Discriminator(SchemaView view) =>
        view.Discriminator is { PropertyName: { Length: > 0 } name } ? name : ImplicitDiscriminator(view);

    // A member that every alternative has, with one fixed value that no other alternative has.
    private static string? ImplicitDiscriminator(SchemaView view)
    {
        var views = view.Alternatives.Select(alternative => SchemaView.Of(alternative.Schema, alternative.Place)).ToList();
        return views[0].Properties.Select(property => property.Name).FirstOrDefault(name =>
        {
            var values = views.Select(alternative => alternative.ValuesOf(name)).ToList();
            return values.TrueForAll(value => value is { Count: 1 }) && values.Select(value => value![0]).Distinct(StringComparer.Ordinal).Count() == values.Count;
        });
    }

    /// <summary>The tags of each alternative, or null when one has none.</summary>
    private static List<string>[]? Tags(SchemaView view, string discriminator)
    {
        var mapping = view.Discriminator?.Mapping?.ToLookup(static entry => entry.Value?.Reference.Id, static entry => entry.Key);
        var tags = new List<string>[view.Alternatives.Count];
        for (var i = 0; i < tags.Length; i++)
        {
            var (schema, place) = view.Alternatives[i];
            var id = References.ComponentId(schema);
            var mapped = id is null ? null : mapping?[id].ToList();
            tags[i] = mapped is { Count: > 0 } ? mapped
                : SchemaView.Of(schema, place).ValuesOf(discriminator) is { Count: > 0 } values && (values.Count == 1 || !view.IsBase) ? values
                : view.Discriminator is not null && id is not null ? [id] : [];
            if (tags[i].Count == 0)
            {
                return null;
            }
        }

        return tags.SelectMany(tag => tag).Distinct(StringComparer.Ordinal).Count() == tags.Sum(tag => tag.Count) ? tags : null;
    }
}
