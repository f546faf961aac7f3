using Telnyx.Generator.Model;

namespace Telnyx.Generator.Binding;

/// <summary>What a media type means for a body.</summary>
internal static class MediaTypes
{
    /// <summary>How a request body of a media type is encoded.</summary>
    public static BodyKind Body(string mediaType) => Essence(mediaType) switch
    {
        var type when IsJson(type) => BodyKind.Json,
        "multipart/form-data" => BodyKind.Multipart,
        "application/x-www-form-urlencoded" => BodyKind.Form,
        var type when type.StartsWith("text/", StringComparison.Ordinal) => BodyKind.Text,
        _ => BodyKind.Binary,
    };

    /// <summary>How a response body of a media type is read.</summary>
    public static ResponseKind Response(string mediaType) => Essence(mediaType) switch
    {
        var type when IsJson(type) => ResponseKind.Body,
        var type when type.StartsWith("text/", StringComparison.Ordinal) => ResponseKind.Text,
        _ => ResponseKind.Binary,
    };

    private static bool IsJson(string type) =>
        type is "application/json" or "text/json" || type.EndsWith("+json", StringComparison.Ordinal);

    private static string Essence(string mediaType)
    {
        var end = mediaType.IndexOf(';');
        return (end < 0 ? mediaType : mediaType.Substring(0, end)).Trim().ToLowerInvariant();
    }
}
