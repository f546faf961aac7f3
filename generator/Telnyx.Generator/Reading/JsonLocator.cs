using System.Text;
using System.Text.Json;
using Telnyx.Generator.Diagnostics;

namespace Telnyx.Generator.Reading;

/// <summary>Finds the place of a JSON pointer in a text by a second pass, made only when a diagnostic needs it.</summary>
internal static class JsonLocator
{
    /// <summary>The place of a pointer; of its nearest existing ancestor when it does not exist itself.</summary>
    /// <param name="source">The document.</param>
    /// <param name="pointer">An RFC 6901 pointer, with or without a leading <c>#</c>.</param>
    public static DocumentLocation Locate(SpecText source, string pointer)
    {
        var target = Segments(pointer);
        var bytes = Encoding.UTF8.GetBytes(source.Text);
        var mark = source.Text.StartsWith("\uFEFF", StringComparison.Ordinal) ? Encoding.UTF8.GetByteCount("\uFEFF") : 0;
        var reader = new Utf8JsonReader(bytes.AsSpan(mark), new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, MaxDepth = 512 });
        var (start, length) = (0, 1);
        try
        {
            if (reader.Read())
            {
                Descend(ref reader, target, ref start, ref length);
            }
        }
        catch (JsonException)
        {
            // A broken tail does not matter: what was found before it stands.
        }

        return At(source, bytes, start + mark, length);
    }

    /// <summary>The place of a byte offset counted in lines and bytes, as JsonException gives it.</summary>
    public static DocumentLocation Locate(SpecText source, long line, long byteInLine)
    {
        var bytes = Encoding.UTF8.GetBytes(source.Text);
        var start = 0;
        for (long current = 0; current < line && start < bytes.Length; start++)
        {
            current += bytes[start] == (byte)'\n' ? 1 : 0;
        }

        return At(source, bytes, (int)Math.Min(start + byteInLine, bytes.Length), 1);
    }

    private static void Descend(ref Utf8JsonReader reader, string[] target, ref int start, ref int length)
    {
        foreach (var segment in target)
        {
            if (!(reader.TokenType switch
            {
                JsonTokenType.StartObject => FindMember(ref reader, segment, ref start, ref length),
                JsonTokenType.StartArray => FindItem(ref reader, segment, ref start, ref length),
                _ => false,
            }))
            {
                return;
            }
        }
    }

    private static bool FindMember(ref Utf8JsonReader reader, string name, ref int start, ref int length)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(name))
            {
                (start, length) = ((int)reader.TokenStartIndex, reader.ValueSpan.Length + 2);
                return reader.Read();
            }

            reader.Read();
            reader.Skip();
        }

        return false;
    }

    private static bool FindItem(ref Utf8JsonReader reader, string index, ref int start, ref int length)
    {
        if (!int.TryParse(index, out var remaining))
        {
            return false;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (remaining-- == 0)
            {
                (start, length) = ((int)reader.TokenStartIndex, Math.Max(1, reader.ValueSpan.Length));
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static DocumentLocation At(SpecText source, byte[] bytes, int start, int length)
    {
        var before = Encoding.UTF8.GetString(bytes, 0, start);
        var characters = Encoding.UTF8.GetCharCount(bytes, start, Math.Min(length, bytes.Length - start));
        var line = 0;
        var lineStart = 0;
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new DocumentLocation(source.Path, before.Length, characters, line, before.Length - lineStart);
    }

    private static string[] Segments(string pointer)
    {
        var trimmed = pointer.TrimStart('#').TrimStart('/');
        return trimmed.Length == 0
            ? []
            : [.. trimmed.Split('/').Select(segment => segment.Replace("~1", "/").Replace("~0", "~"))];
    }
}
