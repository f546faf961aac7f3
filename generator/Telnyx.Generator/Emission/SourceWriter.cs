using System.Globalization;
using System.Text;

namespace Telnyx.Generator.Emission;

/// <summary>Writes indented C#: <c>\n</c> whatever the host, no trailing spaces, nothing that depends on the culture.</summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;

    // Chunks of this many characters stay off the large object heap.
    private readonly StringBuilder _text = new(16 * 1024);

    /// <summary>What the emitted code needs to import.</summary>
    public Imports Imports { get; private set; }

    /// <summary>The number of columns before the text of the current line.</summary>
    public int Indent { get; private set; }

    /// <summary>Notes that the emitted code uses a namespace.</summary>
    public void Use(Imports imports) => Imports |= imports;

    /// <summary>Writes an empty line.</summary>
    public void Line() => _text.Append('\n');

    /// <summary>Writes one line.</summary>
    public void Line(string line)
    {
        _text.Append(' ', Indent).Append(line).Append('\n');
    }

    /// <summary>Writes one line of several parts, without joining them first.</summary>
    public void Line(string first, string second, string third, string fourth = "", string fifth = "")
    {
        _text.Append(' ', Indent).Append(first).Append(second).Append(third).Append(fourth).Append(fifth).Append('\n');
    }

    /// <summary>Writes a raw string of several lines, each at the current indent.</summary>
    public void Lines(string lines)
    {
        var start = 0;
        while (start <= lines.Length)
        {
            var end = lines.IndexOf('\n', start);
            end = end < 0 ? lines.Length : end;
            var length = end > start && lines[end - 1] == '\r' ? end - start - 1 : end - start;
            if (length > 0)
            {
                _text.Append(' ', Indent).Append(lines, start, length);
            }

            _text.Append('\n');
            start = end + 1;
        }
    }

    /// <summary>Writes the line that opens a block, an opening brace, and the closing one when disposed.</summary>
    public Block Block(string line)
    {
        Line(line);
        return Block();
    }

    /// <summary>Writes an opening brace, and the closing one when disposed.</summary>
    public Block Block()
    {
        Line("{");
        Indent += IndentSize;
        return new Block(this);
    }

    /// <summary>Indents what follows, until disposed, without braces.</summary>
    public Block Indented()
    {
        Indent += IndentSize;
        return new Block(this, hasBraces: false);
    }

    /// <summary>Ends what <see cref="Block()"/> or <see cref="Indented"/> began.</summary>
    public void Close(bool hasBraces)
    {
        Indent -= IndentSize;
        if (hasBraces)
        {
            Line("}");
        }
    }

    /// <summary>A number as C# writes it.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The whole text, below a header that is known only now.</summary>
    public string Under(string header) => _text.Insert(0, header).ToString();
}

/// <summary>A block that is being written; ends when disposed.</summary>
internal readonly struct Block(SourceWriter writer, bool hasBraces = true) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => writer.Close(hasBraces);
}
