using System.Text;
using System.Text.Json;
using Telnyx.Generator.Diagnostics;

namespace Telnyx.Generator.Reading;

/// <summary>Finds the places of JSON pointers in a text by a second reading, made only when a diagnostic needs it.</summary>
internal sealed class JsonLocator
{
    /// <summary>How the text is read again; deeper than the first time, so that too deep a place can be told.</summary>
    public static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, MaxDepth = 512 };

    private readonly SpecText _source;
    private readonly Lazy<byte[]> _bytes;
    private readonly Lazy<MemberOffsets> _members;
    private readonly Lazy<LineOffsets> _lines;

    /// <summary>A locator for one document; it does nothing until it is asked.</summary>
    public JsonLocator(SpecText source)
    {
        _source = source;
        _bytes = new(() => Encoding.UTF8.GetBytes(source.Text));
        _members = new(() => MemberOffsets.Of(_bytes.Value, FirstByte));
        _lines = new(() => LineOffsets.Of(_bytes.Value));
    }

    private int FirstByte => _source.Text.StartsWith("\uFEFF", StringComparison.Ordinal) ? Encoding.UTF8.GetByteCount("\uFEFF") : 0;

    /// <summary>The place of a pointer; of its nearest existing ancestor when it does not exist itself.</summary>
    /// <param name="pointer">An RFC 6901 pointer, with or without a leading <c>#</c>.</param>
    public DocumentLocation Locate(string pointer)
    {
        var segments = Segments(pointer);
        var (member, taken) = _members.Value.Nearest(segments);
        var (start, length) = (member.Name, member.NameLength);
        var reader = new Utf8JsonReader(_bytes.Value.AsSpan(member.Value), Options);
        try
        {
            if (reader.Read())
            {
                Descend(ref reader, segments.AsSpan(taken), member.Value, ref start, ref length);
            }
        }
        catch (JsonException)
        {
            // A broken tail does not matter: what was found before it stands.
        }

        return At(start, length);
    }

    /// <summary>The place of a byte offset counted in lines and bytes, as JsonException gives it.</summary>
    public DocumentLocation Locate(long line, long byteInLine) =>
        At((int)Math.Min(_lines.Value.StartOf(line) + byteInLine, _bytes.Value.Length), 1);

    private static void Descend(ref Utf8JsonReader reader, ReadOnlySpan<string> segments, int offset, ref int start, ref int length)
    {
        foreach (var segment in segments)
        {
            if (!(reader.TokenType switch
            {
                JsonTokenType.StartObject => FindMember(ref reader, segment),
                JsonTokenType.StartArray => FindItem(ref reader, segment),
                _ => false,
            }))
            {
                return;
            }

            var quotes = reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String ? 2 : 0;
            (start, length) = (offset + (int)reader.TokenStartIndex, Math.Max(1, reader.ValueSpan.Length + quotes));
            if (reader.TokenType == JsonTokenType.PropertyName && !reader.Read())
            {
                return;
            }
        }
    }

    private static bool FindMember(ref Utf8JsonReader reader, string name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(name))
            {
                return true;
            }

            reader.Read();
            reader.Skip();
        }

        return false;
    }

    private static bool FindItem(ref Utf8JsonReader reader, string index)
    {
        if (!int.TryParse(index, out var remaining))
        {
            return false;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (remaining-- == 0)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private DocumentLocation At(int start, int length)
    {
        var bytes = _bytes.Value;
        var (line, lineStart) = _lines.Value.Find(start);
        var characters = Encoding.UTF8.GetCharCount(bytes, start, Math.Min(length, bytes.Length - start));
        return new DocumentLocation(_source.Path, Encoding.UTF8.GetCharCount(bytes, 0, start), characters, line, Encoding.UTF8.GetCharCount(bytes, lineStart, start - lineStart));
    }

    private static string[] Segments(string pointer)
    {
        var trimmed = pointer.TrimStart('#').TrimStart('/');
        return trimmed.Length == 0
            ? []
            : [.. trimmed.Split('/').Select(JsonPointer.Unescape)];
    }
}
