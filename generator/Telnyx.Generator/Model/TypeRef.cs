namespace Telnyx.Generator.Model;

/// <summary>What a value is on the wire and in C#.</summary>
internal enum TypeKind
{
    /// <summary><c>string</c></summary>
    String,

    /// <summary><c>ClientState</c>: text that travels as base64.</summary>
    ClientState,

    /// <summary><c>bool</c></summary>
    Boolean,

    /// <summary><c>int</c></summary>
    Int32,

    /// <summary><c>long</c></summary>
    Int64,

    /// <summary><c>double</c></summary>
    Double,

    /// <summary><c>DateTimeOffset</c></summary>
    DateTime,

    /// <summary><c>DateOnly</c></summary>
    Date,

    /// <summary><c>JsonElement</c>: anything.</summary>
    Json,

    /// <summary>Raw bytes: a file in a multipart body, or a whole binary body.</summary>
    Binary,

    /// <summary>An emitted class with members (or the abstract base of a discriminated union).</summary>
    Model,

    /// <summary>An emitted open enum (class).</summary>
    Enum,

    /// <summary>An emitted union without discriminator (struct).</summary>
    Union,

    /// <summary>A list of <see cref="TypeRef.Element"/>.</summary>
    List,

    /// <summary>A map from strings to <see cref="TypeRef.Element"/>.</summary>
    Map,
}

/// <summary>A reference to a type. <paramref name="Name"/> is set for emitted types, <paramref name="Element"/> for lists and maps.</summary>
internal sealed record TypeRef(TypeKind Kind, string? Name = null, TypeRef? Element = null)
{
    /// <summary>Whether it is the element of a list or map that may hold null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether the C# type is a value type, so that absence is <c>Nullable&lt;T&gt;</c>.</summary>
    public bool IsValueType => Kind is TypeKind.Boolean or TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double
        or TypeKind.DateTime or TypeKind.Date or TypeKind.Json or TypeKind.Union;
}
