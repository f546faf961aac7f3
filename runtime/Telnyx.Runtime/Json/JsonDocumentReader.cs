using System.Text.Json;

namespace Telnyx.Json;

/// <summary>Where reading begins: a whole document in memory, and failures that say where it went wrong.</summary>
internal static class JsonDocumentReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="member">The member of the outermost object that holds the value; empty when the document is the value.</param>
    /// <param name="response">Where the document came from, for the exception.</param>
    /// <exception cref="TelnyxSerializationException">The document is not valid JSON, or a value cannot be read.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, JsonRead<T> read, ReadOnlySpan<byte> member = default, TelnyxResponse? response = null)
    {
        if (utf8.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        var json = new ModelReader(utf8);
        try
        {
            json.Begin();
            if (!member.IsEmpty && !json.Enter(member))
            {
                throw new UnreadableJsonException($"a member '{System.Text.Encoding.UTF8.GetString(member)}'", JsonTokenType.EndObject);
            }

            var value = read(ref json);
            json.Finish(utf8.Length);
            return value;
        }
        catch (Exception e) when (IsAboutTheDocument(e))
        {
            throw Failure(e, utf8, json.Position, typeof(T), response);
        }
    }

    /// <summary>Invalid UTF-8 and lone surrogates inside a string surface as <see cref="InvalidOperationException"/>.</summary>
    internal static bool IsAboutTheDocument(Exception e) => e is JsonException or InvalidOperationException or FormatException or OverflowException;

    private static TelnyxSerializationException Failure(Exception e, ReadOnlySpan<byte> utf8, long position, Type target, TelnyxResponse? response)
    {
        var path = JsonPathFinder.Find(utf8, position);
        var expected = (e as UnreadableJsonException)?.Expected;
        var message = $"{Reason(e)} At {path}{(target.IsGenericType ? "" : $", reading {target.Name}")}.";
        return TelnyxSerializationException.Create(message, Quotes(e) ? null : e, path, expected, response, utf8);
    }

    // Messages of JsonException may quote the document, which may hold what must not be logged; ours do not.
    private static bool Quotes(Exception e) => e is JsonException and not UnreadableJsonException;

    private static string Reason(Exception e) => e switch
    {
        UnreadableJsonException => e.Message,
        JsonException { LineNumber: { } line, BytePositionInLine: { } column } => $"The JSON is not valid or not complete (line {line + 1}, byte {column + 1}).",
        _ => "The JSON holds text that is not valid UTF-8 or not complete.",
    };
}
