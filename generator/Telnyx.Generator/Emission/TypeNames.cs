using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>The C# spelling of types.</summary>
internal static class TypeNames
{
    /// <summary>The type without regard to absence.</summary>
    public static string Of(TypeRef type) => type.Kind switch
    {
        TypeKind.String => "string",
        TypeKind.ClientState => "ClientState",
        TypeKind.Boolean => "bool",
        TypeKind.Int32 => "int",
        TypeKind.Int64 => "long",
        TypeKind.Double => "double",
        TypeKind.DateTime => "DateTimeOffset",
        TypeKind.Date => "DateOnly",
        TypeKind.Json => "JsonElement",
        TypeKind.Binary => "UploadFile",
        TypeKind.List => $"IReadOnlyList<{OfElement(type.Element!)}>",
        TypeKind.Map => $"IReadOnlyDictionary<string, {OfElement(type.Element!)}>",
        _ => type.Name!,
    };

    /// <summary>The type of an element of a list or map.</summary>
    public static string OfElement(TypeRef element) => element.IsNullable ? Of(element) + "?" : Of(element);

    /// <summary>What using the type requires to be imported.</summary>
    public static Imports ImportsOf(TypeRef type) => type.Kind switch
    {
        TypeKind.DateTime or TypeKind.Date => Imports.System,
        TypeKind.Json => Imports.Json,
        TypeKind.List or TypeKind.Map => Imports.Collections | ImportsOf(type.Element!),
        _ => Imports.None,
    };

    /// <summary>The type as documentation refers to it in words.</summary>
    public static string InWords(TypeRef type) => type.Kind switch
    {
        TypeKind.Boolean => "a Boolean",
        TypeKind.Int32 or TypeKind.Int64 => "an integer",
        TypeKind.Double => "a number",
        TypeKind.DateTime => "a point in time",
        TypeKind.Date => "a date",
        TypeKind.List => "a list",
        TypeKind.Map => "a map",
        TypeKind.String => "a string",
        _ => $"`{Of(type)}`",
    };
}
