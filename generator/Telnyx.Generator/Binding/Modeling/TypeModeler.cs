using Telnyx.Generator.Model;
using Telnyx.Generator.Naming;

namespace Telnyx.Generator.Binding;

/// <summary>Turns named types of the graph into <c>Model/</c>.</summary>
internal static class TypeModeler
{
    /// <summary>The model of a type.</summary>
    public static TypeModel Model(NamedType type) => type switch
    {
        ClassType @class => Class(@class),
        EnumType enumeration => Enum(enumeration),
        UnionType union => new UnionModel(union.Name, Words(union), UnionCases(union)) { IsDeprecated = union.IsDeprecated },
        TaggedUnionType tagged => Tagged(tagged),
        _ => throw new InvalidOperationException(type.GetType().Name),
    };

    /// <summary>A reference to a type.</summary>
    public static TypeRef Reference(BoundType type) => type.Resolved switch
    {
        NamedType named => new TypeRef(named.Kind, named.Name),
        ListType list => new TypeRef(TypeKind.List, Element: Element(list.Item, list.HasNulls)),
        MapType map => new TypeRef(TypeKind.Map, Element: Element(map.Value, map.HasNulls)),
        // Bytes inside JSON are text (base64); only multipart members are files.
        var scalar => new TypeRef(scalar.Kind == TypeKind.Binary ? TypeKind.String : scalar.Kind),
    };

    /// <summary>A list that never holds null: in a query, a header, a form, or as the case of a union.</summary>
    public static TypeRef WithoutNulls(TypeRef type) => type.Element is { IsNullable: true } element ? type with { Element = element with { IsNullable = false } } : type;

    // Free-form JSON and unions can say null themselves.
    private static TypeRef Element(BoundType type, bool hasNulls) => Reference(type) is var reference && hasNulls && reference.Kind is not (TypeKind.Json or TypeKind.Union)
        ? reference with { IsNullable = true }
        : reference;

    private static ClassModel Class(ClassType type)
    {
        var properties = PropertyModeler.Properties(type);
        return new ClassModel(type.Name, Words(type), properties)
        {
            BaseType = type.IsEvent ? "WebhookEvent" : type.Union?.Name,
            IsDeprecated = type.IsDeprecated,
            Alternatives = Alternatives(type, properties),
        };
    }

    private static EquatableArray<EquatableArray<string>> Alternatives(ClassType type, EquatableArray<PropertyModel> properties)
    {
        if (type.Alternatives is not { } groups || (type.Usage & Usage.Request) == 0)
        {
            return default;
        }

        // A group that names a member which does not exist, or none at all, asks for nothing that could be checked.
        var named = groups.Select(group => group.Select(wire => properties.FirstOrDefault(property => property.WireName == wire)?.Name).ToList()).ToList();
        return named.TrueForAll(group => group.Count > 0 && !group.Contains(null))
            ? named.Select(group => group.Select(name => name!).ToEquatableArray()).ToEquatableArray()
            : default;
    }

    private static EnumModel Enum(EnumType type)
    {
        var names = EnumValueNames.Choose(type.Values, type.Name);
        var values = new EnumValueModel[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var wire = type.Values[i];
            var words = type.ValueDescriptions is { } descriptions && descriptions.TryGetValue(wire, out var said) ? said : "The value `" + wire + "`.";
            values[i] = new EnumValueModel(names[i], wire, new Documentation(words));
        }

        return new EnumModel(type.Name, Words(type), new EquatableArray<EnumValueModel>(values)) { IsDeprecated = type.IsDeprecated };
    }

    private static TaggedUnionModel Tagged(TaggedUnionType type) =>
        new(type.Name, Words(type), type.Discriminator, type.Cases.Select(c => new TaggedCaseModel(c.Tag, c.Case.Name)).ToEquatableArray(), type.UnknownName)
        {
            BaseType = type.Union?.Name,
            IsDeprecated = type.IsDeprecated,
            OuterTags = PropertyModeler.Tags(type).Where(tag => tag.Key != type.Discriminator).Select(tag => new FixedTagModel(tag.Key, tag.Value)).ToEquatableArray(),
        };

    private static EquatableArray<UnionCaseModel> UnionCases(UnionType type)
    {
        var scope = new UniqueNames(ReservedNames.UnionMembers);
        return type.Cases.Select(item => new UnionCaseModel(scope.Add(CaseName(item)), WithoutNulls(Reference(item)))).ToEquatableArray();
    }

    private static string CaseName(BoundType type) => type.Resolved switch
    {
        NamedType named => named.Name,
        ListType { Item: NamedType item } => item.Name + "List",
        ListType list => CaseName(list.Item) + "s",
        MapType => "Map",
        { } other => other.Kind.ToString(),
    };

    private static Documentation Words(NamedType type) => type.Documentation ?? new Documentation(DocumentationBinder.Sentence(type.Name));
}
