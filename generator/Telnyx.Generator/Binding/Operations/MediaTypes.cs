using Microsoft.OpenApi;
using Telnyx.Generator.Model;

namespace Telnyx.Generator.Binding;

/// <summary>What a media type means for a body.</summary>
internal static class MediaTypes
{
    /// <summary>How a request body of a media type is encoded.</summary>
    public static BodyKind Body(string mediaType, IOpenApiMediaType media, Place place) => Essence(mediaType) switch
    {
        var type when IsJson(type) => BodyKind.Json,
        "multipart/form-data" => BodyKind.Multipart,
        "application/x-www-form-urlencoded" => BodyKind.Form,
        var type when IsAny(type) && IsStructured(media, place) => BodyKind.Json,
        var type when type.StartsWith("text/", StringComparison.Ordinal) => BodyKind.Text,
        _ => BodyKind.Binary,
    };

    /// <summary>How a response body of a media type is read.</summary>
    public static ResponseKind Response(string mediaType, IOpenApiMediaType media, Place place) => Essence(mediaType) switch
    {
        var type when IsJson(type) => ResponseKind.Body,
        var type when IsAny(type) && IsStructured(media, place) => ResponseKind.Body,
        var type when type.StartsWith("text/", StringComparison.Ordinal) => ResponseKind.Text,
        _ => ResponseKind.Binary,
    };

    /// <summary>What to say that a body of a media type is: a range of types is none, and is sent as plain bytes.</summary>
    public static string? Specific(string mediaType) => mediaType.IndexOf('*') < 0 ? mediaType : null;

    private static bool IsAny(string type) => type is "*/*" or "application/*";

    // What has structure travels as JSON wherever the document leaves it open.
    private static bool IsStructured(IOpenApiMediaType media, Place place) =>
        media.Schema is { } schema && SchemaView.Of(schema, place["schema"]) is { IsObject: true } or { Items: not null } or { AdditionalProperties: not null } or { Alternatives.Count: > 0 }
            or { Type: JsonSchemaType.Object or JsonSchemaType.Array or JsonSchemaType.Integer or JsonSchemaType.Number or JsonSchemaType.Boolean };

    private static bool IsJson(string type) =>
        type is "application/json" or "text/json" || type.EndsWith("+json", StringComparison.Ordinal);

    private static string Essence(string mediaType)
    {
        var end = mediaType.IndexOf(';');
        return (end < 0 ? mediaType : mediaType.Substring(0, end)).Trim().ToLowerInvariant();
    }
}
