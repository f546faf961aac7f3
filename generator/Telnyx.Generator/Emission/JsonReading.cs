using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>The expressions that read a value; the reader is called <c>json</c>.</summary>
internal static class JsonReading
{
    /// <summary>Reads a value that may be null.</summary>
    public static string Nullable(TypeRef type) => type.Kind switch
    {
        TypeKind.String => "json.String()",
        TypeKind.ClientState => "json.ClientState()",
        TypeKind.Boolean => "json.Boolean()",
        TypeKind.Int32 => "json.Int32()",
        TypeKind.Int64 => "json.Int64()",
        TypeKind.Double => "json.Double()",
        TypeKind.DateTime => "json.DateTime()",
        TypeKind.Date => "json.Date()",
        TypeKind.Json => "json.Json()",
        TypeKind.Binary => "json.File()",
        TypeKind.Model => $"json.Model<{type.Name}>()",
        TypeKind.Enum => $"json.Enum<{type.Name}>()",
        TypeKind.Union => $"json.Union<{type.Name}>()",
        TypeKind.List => List(type.Element!),
        _ => Map(type.Element!),
    };

    /// <summary>Reads a value into a type that is not nullable.</summary>
    public static string NotNull(TypeRef type) => type.Kind switch
    {
        TypeKind.Boolean => "json.BooleanOrDefault()",
        TypeKind.Int32 => "json.Int32OrDefault()",
        TypeKind.Int64 => "json.Int64OrDefault()",
        TypeKind.Double => "json.DoubleOrDefault()",
        TypeKind.DateTime => "json.DateTimeOrDefault()",
        TypeKind.Date => "json.DateOrDefault()",
        TypeKind.Json => "json.JsonOrDefault()",
        TypeKind.Union => $"json.UnionOrDefault<{type.Name}>()",
        _ => Nullable(type) + "!",
    };

    /// <summary>A lambda that reads an element.</summary>
    public static string Lambda(TypeRef type) => $"static (ref ModelReader json) => {(type.IsNullable ? Nullable(type) : NotNull(type))}";

    private static string List(TypeRef element) => element.Kind switch
    {
        _ when element.IsNullable => $"json.List<{TypeNames.OfElement(element)}>({Lambda(element)})",
        TypeKind.String => "json.Strings()",
        TypeKind.Model => $"json.Models<{element.Name}>()",
        TypeKind.Enum => $"json.Enums<{element.Name}>()",
        TypeKind.Binary => "json.Files()",
        _ => $"json.List<{TypeNames.Of(element)}>({Lambda(element)})",
    };

    private static string Map(TypeRef value) =>
        value is { Kind: TypeKind.String, IsNullable: false } ? "json.StringMap()" : $"json.Map<{TypeNames.OfElement(value)}>({Lambda(value)})";
}
