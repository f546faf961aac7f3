using System.Text.Json;
#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#else
using System.Text;
#endif

namespace Telnyx.Json;

/// <summary>Hands a value that <see cref="JsonSerializer"/> has come to on to emitted code.</summary>
internal static class ConverterInput
{
    /// <summary>Reads the value, and leaves the serializer's reader at its end.</summary>
    public static T Read<T>(ref Utf8JsonReader reader, JsonRead<T> read)
    {
        // The serializer may read a stream piece by piece, and allow comments: a document has the value whole.
        var isStrict = reader.CurrentState.Options is { AllowTrailingCommas: false, CommentHandling: JsonCommentHandling.Disallow };
        using var document = JsonDocument.ParseValue(ref reader);
        var json = new ModelReader(isStrict ? Raw(document.RootElement) : JsonText.Bytes(document.RootElement, static (json, value) => json.JsonValue(value)));
        json.Begin();
        return read(ref json);
    }

#if NET9_0_OR_GREATER
    private static ReadOnlySpan<byte> Raw(JsonElement value) => JsonMarshal.GetRawUtf8Value(value);
#else
    private static ReadOnlySpan<byte> Raw(JsonElement value) => Encoding.UTF8.GetBytes(value.GetRawText());
#endif
}
