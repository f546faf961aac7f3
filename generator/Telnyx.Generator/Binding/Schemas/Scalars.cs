using System.Globalization;
using Microsoft.OpenApi;
using Telnyx.Generator.Model;

namespace Telnyx.Generator.Binding;

/// <summary>Which C# type a scalar schema is.</summary>
internal static class Scalars
{
    /// <summary>The scalar, or null for several types at once.</summary>
    public static ScalarType? Bind(SchemaView view) => view.Type switch
    {
        JsonSchemaType.String => new ScalarType(OfString(view.Format)),
        JsonSchemaType.Boolean => new ScalarType(TypeKind.Boolean),
        JsonSchemaType.Integer => new ScalarType(OfInteger(view)),
        JsonSchemaType.Number => new ScalarType(view.Format is "integer" or "int32" or "int64" ? OfInteger(view) : TypeKind.Double),
        JsonSchemaType.Integer | JsonSchemaType.Number => new ScalarType(TypeKind.Double),
        _ => null,
    };

    /// <summary>
    /// Whether a member is a client state. Its name decides: the official document says of half of them nothing but that they are strings.
    /// </summary>
    public static bool IsClientState(string name, SchemaView view) =>
        (name == "client_state" || name.EndsWith("_client_state", StringComparison.Ordinal))
        && view is { Type: JsonSchemaType.String, Format: null or "byte" or "base64", EnumValues: null };

    // "uuid" and "uri" stay strings: ids that are none of the kind do occur, and must not fail a response.
    private static TypeKind OfString(string? format) => format switch
    {
        "date-time" => TypeKind.DateTime,
        "date" => TypeKind.Date,
        "binary" => TypeKind.Binary,
        _ => TypeKind.String,
    };

    private static TypeKind OfInteger(SchemaView view) => view.Format switch
    {
        "int32" => TypeKind.Int32,
        "int64" => TypeKind.Int64,
        _ => IsSmall(view.Schema.Maximum) ? TypeKind.Int32 : TypeKind.Int64,
    };

    private static bool IsSmall(string? maximum) =>
        decimal.TryParse(maximum, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value <= int.MaxValue;
}
