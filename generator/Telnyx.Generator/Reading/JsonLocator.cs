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
    private readonly Lazy<JsonIndex> _index;
    private readonly Lazy<LineOffsets> _lines;
    private (int From, int Column) _counted = (-1, 0);

    /// <summary>A locator for one document; it does nothing until it is asked.</summary>
    public JsonLocator(SpecText source)
    {
        _source = source;
        _bytes = new(() => Encoding.UTF8.GetBytes(source.Text));
        _index = new(() => new JsonIndex(_bytes.Value));
        _lines = new(() => LineOffsets.Of(_bytes.Value));
    }

    private int FirstByte => _source.Text.StartsWith("\uFEFF", StringComparison.Ordinal) ? Encoding.UTF8.GetByteCount("\uFEFF") : 0;

    /// <summary>The place of a pointer; of its nearest existing ancestor when it does not exist itself.</summary>
    /// <param name="pointer">An RFC 6901 pointer, with or without a leading <c>#</c>.</param>
    public DocumentLocation Locate(string pointer)
    {
        var member = new JsonIndex.Member(FirstByte, 1, FirstByte);
        foreach (var segment in Segments(pointer))
        {
            if (_index.Value.Find(member.Value, segment) is not { } next)
            {
                break;
            }

            member = next;
        }

        return At(member.Start, member.Length);
    }

    /// <summary>The place of a byte offset counted in lines and bytes, as JsonException gives it.</summary>
    public DocumentLocation Locate(long line, long byteInLine) =>
        At((int)Math.Min(_lines.Value.StartOf(line) + byteInLine, _bytes.Value.Length), 1);

    private DocumentLocation At(int start, int length)
    {
        var bytes = _bytes.Value;
        var (line, lineStart, before) = _lines.Value.Find(start);
        var characters = Encoding.UTF8.GetCharCount(bytes, start, Math.Min(length, bytes.Length - start));
        var column = Column(lineStart, start);
        return new DocumentLocation(_source.Path, before + column, characters, line, column);
    }

    // Minified documents are one line of megabytes, and diagnostics come in its order: each counts on from the one before.
    private int Column(int lineStart, int start)
    {
        var (from, column) = _counted.From >= lineStart && _counted.From <= start ? _counted : (lineStart, 0);
        _counted = (start, column + Encoding.UTF8.GetCharCount(_bytes.Value, from, start - from));
        return _counted.Column;
    }

    private static string[] Segments(string pointer)
    {
        var trimmed = pointer.TrimStart('#').TrimStart('/');
        return trimmed.Length == 0
            ? []
            : [.. trimmed.Split('/').Select(JsonPointer.Unescape)];
    }
}
