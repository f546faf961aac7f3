using Telnyx.Json;

namespace Telnyx.Http;

/// <summary>Reads JSON out of a response, and says clearly when there is none.</summary>
internal static class JsonResponse
{
    /// <summary>Reads a response.</summary>
    /// <param name="response">The response.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="member">The member of the outermost object that holds the value; empty when the body is the value.</param>
    /// <exception cref="TelnyxSerializationException">There is no body, it is not JSON, or it cannot be read.</exception>
    public static T Read<T>(TelnyxResponse response, JsonRead<T> read, ReadOnlySpan<byte> member)
    {
        Check(response);
        return JsonDocumentReader.Read(response.Body.Span, read, member, response);
    }

    /// <summary>The media type of a body that is not JSON; null when there is no body, or none is named.</summary>
    /// <remarks>Some servers mislabel JSON; a login page of a proxy is not worth parsing.</remarks>
    public static string? OtherMediaType(TelnyxResponse response)
    {
        var body = response.Body.Span;
        var mediaType = body.IsEmpty ? null : response.Headers["Content-Type"];
        return mediaType is not null && !mediaType.Contains("json", StringComparison.OrdinalIgnoreCase) && !LooksLikeJson(body) ? Printable(mediaType) : null;
    }

    private static void Check(TelnyxResponse response)
    {
        var body = response.Body.Span;
        if (body.TrimStart(" \t\r\n"u8).IsEmpty)
        {
            throw Failure(response, $"The API answered {(int)response.StatusCode} with an empty body where JSON was expected.");
        }

        if (OtherMediaType(response) is { } other)
        {
            throw Failure(response, $"The API answered {(int)response.StatusCode} with {other} where JSON was expected: is a proxy in between?");
        }
    }

    private static bool LooksLikeJson(ReadOnlySpan<byte> body)
    {
        body = body.StartsWith("\uFEFF"u8) ? body[3..] : body;
        return body.TrimStart(" \t\r\n"u8)[..1].IndexOfAny((byte)'{', (byte)'[') == 0;
    }

    private static string Printable(string mediaType)
    {
        var end = mediaType.IndexOf(';', StringComparison.Ordinal);
        var type = end < 0 ? mediaType : mediaType[..end];
        return type.Length <= 64 && HeaderText.IsPrintable(type, allowTab: false) ? $"'{type}'" : "another content type";
    }

    private static TelnyxSerializationException Failure(TelnyxResponse response, string message) =>
        TelnyxSerializationException.Create(message, inner: null, path: "$", expected: "JSON", response, response.Body.Span);
}
