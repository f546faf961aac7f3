namespace Telnyx.Generator.Model;

/// <summary>A type to emit.</summary>
/// <param name="Name">The C# name, unique in the namespace.</param>
/// <param name="Documentation">What it is.</param>
internal abstract record TypeModel(string Name, Documentation Documentation)
{
    /// <summary>Whether the document marks it deprecated.</summary>
    public bool IsDeprecated { get; init; }
}

/// <summary>A class with members.</summary>
internal sealed record ClassModel(string Name, Documentation Documentation, EquatableArray<PropertyModel> Properties) : TypeModel(Name, Documentation)
{
    /// <summary>The abstract union it is a case of, <c>WebhookEvent</c> for events, or null for <c>TelnyxModel</c>.</summary>
    public string? BaseType { get; init; }

    /// <summary>Groups of C# member names, of which one must be set whole; empty when the document says nothing of the kind.</summary>
    public EquatableArray<EquatableArray<string>> Alternatives { get; init; }
}

/// <summary>An open enum over wire strings.</summary>
internal sealed record EnumModel(string Name, Documentation Documentation, EquatableArray<EnumValueModel> Values) : TypeModel(Name, Documentation);

/// <summary>A known value of an enum.</summary>
internal sealed record EnumValueModel(string Name, string WireValue, Documentation Documentation);

/// <summary>A union told apart by a tag: an abstract base, one class per case and one for unknown tags.</summary>
/// <param name="Name">The base's name.</param>
/// <param name="Documentation">What it is.</param>
/// <param name="Discriminator">The wire name of the tag.</param>
/// <param name="Cases">The cases, in document order.</param>
/// <param name="UnknownName">The name of the class for tags that the document does not know.</param>
internal sealed record TaggedUnionModel(
    string Name,
    Documentation Documentation,
    string Discriminator,
    EquatableArray<TaggedCaseModel> Cases,
    string UnknownName) : TypeModel(Name, Documentation)
{
    /// <summary>The tagged union that it is itself a case of, or null for <c>TelnyxModel</c>.</summary>
    public string? BaseType { get; init; }

    /// <summary>The tags that this union's own cases have in the union above; written for unknown kinds too.</summary>
    public EquatableArray<FixedTagModel> OuterTags { get; init; }
}

/// <summary>A tag with a fixed value.</summary>
internal sealed record FixedTagModel(string Discriminator, string Tag);

/// <summary>A tag and the class it stands for; several tags may stand for one class.</summary>
internal sealed record TaggedCaseModel(string Tag, string TypeName);

/// <summary>A union without a tag: a struct with conversions.</summary>
/// <param name="Name">The struct's name.</param>
/// <param name="Documentation">What it is.</param>
/// <param name="Cases">The cases; no two have the same C# type, at most one is a list.</param>
internal sealed record UnionModel(string Name, Documentation Documentation, EquatableArray<UnionCaseModel> Cases) : TypeModel(Name, Documentation);

/// <summary>A case of a union: <c>TryGet{Name}</c>.</summary>
/// <param name="Name">The suffix of its accessor: <c>String</c>, <c>Strings</c>, a type's name.</param>
/// <param name="Type">The type of the value.</param>
internal sealed record UnionCaseModel(string Name, TypeRef Type);
