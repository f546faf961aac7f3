using Telnyx.Generator.Model;

namespace Telnyx.Generator.Binding;

/// <summary>A type of the graph that binding builds: mutable until names are given, then turned into <c>Model/</c>.</summary>
internal abstract class BoundType
{
    /// <summary>The kind of reference that the model will hold.</summary>
    public abstract TypeKind Kind { get; }

    /// <summary>The type that stands for this one in the end.</summary>
    public virtual BoundType Resolved => this;
}

/// <summary>A scalar, or free-form JSON.</summary>
internal sealed class ScalarType : BoundType
{
    /// <summary>Text.</summary>
    public static readonly ScalarType String = new(TypeKind.String);

    /// <summary>The client state of a call.</summary>
    public static readonly ScalarType ClientState = new(TypeKind.ClientState);

    /// <summary>Anything.</summary>
    public static readonly ScalarType Json = new(TypeKind.Json);

    /// <summary>A scalar of a kind.</summary>
    public ScalarType(TypeKind kind) => Kind = kind;

    /// <inheritdoc/>
    public override TypeKind Kind { get; }
}

/// <summary>A list.</summary>
internal sealed class ListType(BoundType item) : BoundType
{
    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.List;

    /// <summary>The type of the items.</summary>
    public BoundType Item { get; } = item;

    /// <summary>Whether items may be null.</summary>
    public bool HasNulls { get; init; }
}

/// <summary>A map from strings.</summary>
internal sealed class MapType(BoundType value) : BoundType
{
    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Map;

    /// <summary>The type of the values.</summary>
    public BoundType Value { get; } = value;

    /// <summary>Whether values may be null.</summary>
    public bool HasNulls { get; init; }
}

/// <summary>A type that is emitted under a name of its own.</summary>
internal abstract class NamedType(NameHint hint, Documentation? documentation) : BoundType
{
    private bool _isShared;

    /// <summary>Where its name comes from.</summary>
    public NameHint Hint { get; private set; } = hint;

    /// <summary>Takes a name that follows from what it is; those that follow from where it stands come after.</summary>
    public void NameBy(string content)
    {
        Hint = NameHint.Of(Hint.Edition, [content, .. Hint.Candidates()]);
        Hint.Bind(this);
    }

    /// <summary>Takes its name from another place at which an equal inline type stands, if that is the better one.</summary>
    public void StandsAlsoAt(NameHint other)
    {
        other.Bind(this);
        if (Hint.Parent is not null && HintOrder.Places.Compare(other, Hint) < 0)
        {
            Hint = other;
        }
    }

    /// <summary>The document's words, or null when it has none.</summary>
    public Documentation? Documentation { get; } = documentation;

    /// <summary>The C# name; empty until <c>Naming</c> has given it.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whether the document marks it deprecated.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The part of the API that uses it, by the first segment of accessors; null when several do.</summary>
    public string? Owner { get; private set; }

    /// <summary>Notes a use by a part of the API; false when nothing follows from it.</summary>
    public bool UseBy(string part)
    {
        if (_isShared || Owner == part)
        {
            return false;
        }

        _isShared = Owner is not null;
        Owner = _isShared ? null : part;
        return true;
    }

    /// <summary>The tagged union that it is a case of, or null.</summary>
    public TaggedUnionType? Union { get; set; }

    /// <summary>How it travels.</summary>
    public Usage Usage { get; set; }

    /// <summary>What a union turned out to be after its cases, which may contain it, were bound; null when it is itself.</summary>
    public BoundType? Replacement { get; set; }

    /// <inheritdoc/>
    public override BoundType Resolved => Replacement?.Resolved ?? this;

    /// <summary>The types that it holds.</summary>
    public abstract IEnumerable<BoundType> References { get; }
}

/// <summary>How a type travels.</summary>
[Flags]
internal enum Usage
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>Users write it.</summary>
    Request = 1,

    /// <summary>Users write it to change something: null and absence differ.</summary>
    Patch = 2,

    /// <summary>Users read it.</summary>
    Response = 4,
}

/// <summary>An object with members.</summary>
internal sealed class ClassType(NameHint hint, Documentation? documentation) : NamedType(hint, documentation)
{
    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Model;

    /// <summary>The members in document order.</summary>
    public List<Member> Members { get; } = [];

    /// <summary>Whether it is a webhook event: it inherits the event's common members.</summary>
    public bool IsEvent { get; init; }

    /// <summary>Whether it is a multipart body, whose binary members are files.</summary>
    public bool IsMultipart { get; set; }

    /// <summary>Groups of wire names, of which one must be there whole; null when the document says nothing of the kind.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Alternatives { get; set; }

    /// <summary>Whether one of several groups of members must be there.</summary>
    public bool HasAlternatives => Alternatives is { } groups && groups.All(group => group.Count > 0);

    /// <inheritdoc/>
    public override IEnumerable<BoundType> References =>
        Union is null ? Members.Select(member => member.Type) : Members.Select(member => member.Type).Append(Union);
}

/// <summary>An open set of strings.</summary>
internal sealed class EnumType(NameHint hint, Documentation? documentation, IReadOnlyList<string> values) : NamedType(hint, documentation)
{
    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>The known values in document order.</summary>
    public IReadOnlyList<string> Values { get; } = values;

    /// <summary>The document's words on each value, or null.</summary>
    public IReadOnlyDictionary<string, string>? ValueDescriptions { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<BoundType> References => [];
}

/// <summary>A union that is told apart by the shape of the JSON.</summary>
internal sealed class UnionType(NameHint hint, Documentation? documentation) : NamedType(hint, documentation)
{
    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Union;

    /// <summary>The cases in document order.</summary>
    public List<BoundType> Cases { get; } = [];

    /// <inheritdoc/>
    public override IEnumerable<BoundType> References => Cases;
}

/// <summary>A union that is told apart by a tag.</summary>
internal sealed class TaggedUnionType(NameHint hint, Documentation? documentation, string discriminator) : NamedType(hint, documentation)
{
    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Model;

    /// <summary>The wire name of the tag.</summary>
    public string Discriminator { get; } = discriminator;

    /// <summary>Tags and cases in document order; each case is a class or another tagged union.</summary>
    public List<(string Tag, NamedType Case)> Cases { get; } = [];

    /// <summary>The C# name of the class for unknown tags.</summary>
    public string UnknownName { get; set; } = "";

    /// <inheritdoc/>
    public override IEnumerable<BoundType> References =>
        Union is null ? Cases.Select(c => c.Case) : Cases.Select(c => c.Case).Append(Union);
}
