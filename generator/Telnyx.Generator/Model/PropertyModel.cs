namespace Telnyx.Generator.Model;

/// <summary>Where a member of a request travels.</summary>
internal enum MemberLocation
{
    /// <summary>In the body: JSON, form or multipart.</summary>
    Body,

    /// <summary>In the query string.</summary>
    Query,

    /// <summary>In a header.</summary>
    Header,
}

/// <summary>How a query member that is no scalar is written.</summary>
internal enum QueryStyle
{
    /// <summary>A scalar, or a list as repeated <c>name=a&amp;name=b</c>.</summary>
    Exploded,

    /// <summary>A list as <c>name=a,b</c>.</summary>
    CommaSeparated,

    /// <summary>An object as <c>name[member]=value</c>, nested likewise.</summary>
    DeepObject,
}

/// <summary>A member of a class.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="WireName">The name on the wire.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Presence">Whether it must, may or always does have a value.</param>
/// <param name="Documentation">What it means.</param>
internal sealed record PropertyModel(string Name, string WireName, TypeRef Type, Presence Presence, Documentation Documentation)
{
    /// <summary>Whether assigning null is remembered and sent as null.</summary>
    public bool TracksNull { get; init; }

    /// <summary>Where it travels.</summary>
    public MemberLocation Location { get; init; }

    /// <summary>How it is written when <see cref="Location"/> is the query.</summary>
    public QueryStyle QueryStyle { get; init; }

    /// <summary>A value that is always written; such a member is no C# property (a type tag).</summary>
    public string? Constant { get; init; }

    /// <summary>Whether the runtime's base class declares it (events: id, event_type, …): read and written, not declared again.</summary>
    public bool IsInherited { get; init; }

    /// <summary>Whether the document marks it deprecated.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The limits of its values when users write it, or null.</summary>
    public ConstraintsModel? Constraints { get; init; }
}

/// <summary>Whether a member has a value.</summary>
internal enum Presence
{
    /// <summary>May be absent: a nullable C# type.</summary>
    Optional,

    /// <summary>The caller must set it: <c>required</c>, not nullable.</summary>
    Required,

    /// <summary>The API always sends it and callers never must: not nullable, no <c>required</c>.</summary>
    Always,
}
