using Telnyx.Generator.Model;
using Telnyx.Generator.Naming;

namespace Telnyx.Generator.Binding;

/// <summary>Decides what a member is in C#: required, optional, tracking null, or a constant.</summary>
internal static class PropertyModeler
{
    /// <summary>The properties of a class, type tags of its unions included.</summary>
    public static EquatableArray<PropertyModel> Properties(ClassType type)
    {
        var tags = Tags(type);
        var names = MemberNames.Choose(type);
        var properties = new List<PropertyModel>(names.Length + tags.Count);
        for (var i = 0; i < names.Length; i++)
        {
            var member = type.Members[i];
            if (tags.TryGetValue(member.WireName, out var tag))
            {
                tags.Remove(member.WireName);
            }

            properties.Add(Property(type, member, names, i, tag));
        }

        properties.InsertRange(0, tags.Select(tag =>
            new PropertyModel(tag.Key, tag.Key, new TypeRef(TypeKind.String), Presence.Optional, new Documentation(DocumentationBinder.Sentence(tag.Key))) { Constant = tag.Value }));
        return properties.ToEquatableArray();
    }

    /// <summary>Whether a caller must set a member.</summary>
    public static bool HasRequired(ClassType type)
    {
        var tags = Tags(type);
        return type.Members.Exists(member =>
            !tags.ContainsKey(member.WireName) && member.OnlyValue is null && PresenceOf(type, member, isWritten: true) == Presence.Required);
    }

    private static PropertyModel Property(ClassType type, Member member, string[] names, int index, string? tag)
    {
        var isWritten = (type.Usage & Usage.Request) != 0;
        var constant = tag ?? (isWritten && member.IsRequired && !member.IsInherited ? member.OnlyValue : null);
        var presence = PresenceOf(type, member, isWritten);
        return new PropertyModel(names[index], member.WireName, Reference(type, member), presence, member.Documentation)
        {
            TracksNull = isWritten && member.Location == MemberLocation.Body && constant is null && !type.IsMultipart
                && (member.IsNullable || (presence == Presence.Optional && (type.Usage & Usage.Patch) != 0)),
            Location = member.Location,
            QueryStyle = member.QueryStyle,
            Constant = constant,
            IsInherited = member.IsInherited,
            IsDeprecated = member.IsDeprecated,
            Constraints = isWritten ? RequirementBinder.WithNames(member.Constraints, wire => type.Members.FindIndex(other => other.WireName == wire) is >= 0 and var i ? names[i] : null) : null,
        };
    }

    private static Presence PresenceOf(ClassType type, Member member, bool isWritten)
    {
        if (!member.IsRequired || member.IsInherited)
        {
            return Presence.Optional;
        }

        if (!isWritten)
        {
            return member.IsNullable ? Presence.Optional : Presence.Always;
        }

        return member.IsReadOnly && (type.Usage & Usage.Response) == 0 ? Presence.Optional : member.IsReadOnly ? Presence.Always : Presence.Required;
    }

    private static TypeRef Reference(ClassType type, Member member)
    {
        if (!type.IsMultipart)
        {
            var reference = TypeModeler.Reference(member.Type);
            return member.Location == MemberLocation.Body ? reference : TypeModeler.WithoutNulls(reference);
        }

        return member.Type switch
        {
            { Kind: TypeKind.Binary } => new TypeRef(TypeKind.Binary),
            ListType { Item.Kind: TypeKind.Binary } => new TypeRef(TypeKind.List, Element: new TypeRef(TypeKind.Binary)),
            _ => TypeModeler.WithoutNulls(TypeModeler.Reference(member.Type)),
        };
    }

    /// <summary>The tags that a case writes: those of its union, and of the unions that one is a case of. A class that stands for several tags keeps the member.</summary>
    public static SortedDictionary<string, string> Tags(NamedType type)
    {
        var tags = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var current = type; current.Union is { } union; current = union)
        {
            var own = union.Cases.Where(c => ReferenceEquals(c.Case, current)).Select(c => c.Tag).ToList();
            if (own.Count == 1 && !tags.ContainsKey(union.Discriminator))
            {
                tags.Add(union.Discriminator, own[0]);
            }
        }

        return tags;
    }
}
