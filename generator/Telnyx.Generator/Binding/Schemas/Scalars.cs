using System.Globalization;
using Microsoft.OpenApi;
using Telnyx.Generator.Model;

namespace Telnyx.Generator.Binding;

/// <summary>Which C# type a scalar schema is.</summary>
internal static class Scalars
{
    /// <summary>The scalar, or null for several types at once.</summary>
    /// <param name="view">The schema.</param>
    /// <param name="place">Where it stands.</param>
    public static ScalarType? Bind(SchemaView view, Place place) => view.Type switch
    {
        JsonSchemaType.String => new ScalarType(OfString(view.Format)),
        JsonSchemaType.Boolean => new ScalarType(TypeKind.Boolean),
        JsonSchemaType.Integer => new ScalarType(OfInteger(view, place)),
        JsonSchemaType.Number => new ScalarType(view.Format is "integer" or "int32" or "int64" ? OfInteger(view, place) : TypeKind.Double),
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

    // Every value that the document allows must be readable: a limit that is not said does not limit. Parameters are never read.
    private static TypeKind OfInteger(SchemaView view, Place place)
    {
        var minimum = Limit(view.Schema.Minimum) ?? Limit(view.Schema.ExclusiveMinimum);
        var maximum = Limit(view.Schema.Maximum);
        return view.Format switch
        {
            "int64" or "uint32" => TypeKind.Int64,
            "uint64" => maximum < MaxInt64 ? TypeKind.Int64 : TypeKind.Json,
            "int32" => maximum > int.MaxValue || minimum < int.MinValue ? TypeKind.Int64 : TypeKind.Int32,
            "int8" or "uint8" or "int16" or "uint16" => TypeKind.Int32,
            _ when maximum <= int.MaxValue && (minimum >= int.MinValue || (minimum is null && place.IsOfParameter)) => TypeKind.Int32,
            _ => maximum > MaxInt64 || minimum < -MaxInt64 ? TypeKind.Json : TypeKind.Int64,
        };
    }

    private static double? Limit(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    // 2^63: many documents say the largest value of 64 bits as JavaScript rounds it, and mean no more than that.
    private const double MaxInt64 = 9223372036854775808;
}
