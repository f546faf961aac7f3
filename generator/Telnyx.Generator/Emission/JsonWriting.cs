using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>The expressions that write a value; the writer is called <c>json</c>.</summary>
internal static class JsonWriting
{
    /// <summary>Writes a member: <c>json.String(3, Status)</c>.</summary>
    public static string Member(TypeRef type, string index, string value) => Call(type, "", index + ", " + value);

    /// <summary>Writes a value without a name: <c>json.StringValue(item)</c>.</summary>
    public static string Value(TypeRef type, string value) => Call(type, "Value", value);

    /// <summary>A lambda that writes a value.</summary>
    public static string Lambda(TypeRef type) => type is { IsNullable: true, IsValueType: true }
        ? $"static (json, item) => {{ if (item is {{ }} value) {Value(type, "value")}; else json.StringValue(null); }}"
        : $"static (json, item) => {Value(type, "item")}";

    private static string Call(TypeRef type, string suffix, string arguments) => type.Kind switch
    {
        TypeKind.Union => $"json.Union{suffix}<{type.Name}>({arguments})",
        TypeKind.List => List(type.Element!, suffix, arguments),
        TypeKind.Map => Map(type.Element!, suffix, arguments),
        _ => $"json.{Method(type.Kind)}{suffix}({arguments})",
    };

    private static string Method(TypeKind kind) => kind switch
    {
        TypeKind.String => "String",
        TypeKind.ClientState => "ClientState",
        TypeKind.Boolean => "Boolean",
        TypeKind.Int32 => "Int32",
        TypeKind.Int64 => "Int64",
        TypeKind.Double => "Double",
        TypeKind.DateTime => "DateTime",
        TypeKind.Date => "Date",
        TypeKind.Json => "Json",
        TypeKind.Binary => "File",
        TypeKind.Model => "Model",
        _ => "Enum",
    };

    private static string List(TypeRef element, string suffix, string arguments) => element.Kind switch
    {
        _ when element.IsNullable => $"json.List{suffix}({arguments}, {Lambda(element)})",
        TypeKind.String => $"json.Strings{suffix}({arguments})",
        TypeKind.Model => $"json.Models{suffix}({arguments})",
        TypeKind.Enum => $"json.Enums{suffix}({arguments})",
        TypeKind.Binary => $"json.Files{suffix}({arguments})",
        _ => $"json.List{suffix}({arguments}, {Lambda(element)})",
    };

    private static string Map(TypeRef value, string suffix, string arguments) =>
        value is { Kind: TypeKind.String, IsNullable: false } && suffix.Length == 0 ? $"json.StringMap({arguments})" : $"json.Map{suffix}({arguments}, {Lambda(value)})";
}
