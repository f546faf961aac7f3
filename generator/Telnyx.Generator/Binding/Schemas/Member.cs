using Telnyx.Generator.Model;

namespace Telnyx.Generator.Binding;

/// <summary>A member of a class, before it has a C# name.</summary>
internal sealed record Member(string WireName, BoundType Type, Documentation Documentation)
{
    /// <summary>Whether the schema requires it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the schema allows null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether only the API sets it.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether the document marks it deprecated.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The only value it can have, or null.</summary>
    public string? OnlyValue { get; init; }

    /// <summary>The limits of its values, or null.</summary>
    public ConstraintsModel? Constraints { get; init; }

    /// <summary>Where it travels.</summary>
    public MemberLocation Location { get; init; }

    /// <summary>How it is written in a query.</summary>
    public QueryStyle QueryStyle { get; init; }

    /// <summary>Whether the runtime's base class declares it.</summary>
    public bool IsInherited { get; init; }
}
