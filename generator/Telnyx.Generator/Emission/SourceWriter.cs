using System.Globalization;
using System.Runtime.CompilerServices;

namespace Telnyx.Generator.Emission;

/// <summary>Writes indented C#: <c>\n</c> whatever the host, no trailing spaces, nothing that depends on the culture.</summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;

    private readonly TextBuffer _text = new();

    /// <summary>What the emitted code needs to import.</summary>
    public Imports Imports { get; private set; }

    /// <summary>The number of columns before the text of the current line.</summary>
    public int Indent { get; private set; }

    /// <summary>Notes that the emitted code uses a namespace.</summary>
    public void Use(Imports imports) => Imports |= imports;

    /// <summary>Writes an empty line.</summary>
    public void Line() => _text.Append("\n");

    /// <summary>Writes one line.</summary>
    public void Line(string line)
    {
        Begin();
        _text.Append(line);
        _text.Append("\n");
    }

    /// <summary>Writes one line whose parts need not be joined first. What stands in its holes must not write itself.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] LineWriter line)
    {
        _ = line;
        _text.Append("\n");
    }

    /// <summary>Begins a line, which someone else writes, with the indent.</summary>
    public TextBuffer Begin()
    {
        _text.Append(' ', Indent);
        return _text;
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
                Begin();
                _text.Append(lines, start, length);
            }

            _text.Append("\n");
            start = end + 1;
        }
    }

    /// <summary>Writes the line that opens a block, an opening brace, and the closing one when disposed.</summary>
    public Block Block([InterpolatedStringHandlerArgument("")] LineWriter line)
    {
        Line(line);
        return Block();
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
    public string Under(string header) => _text.Under(header);
}

/// <summary>A block that is being written; ends when disposed.</summary>
internal readonly struct Block(SourceWriter writer, bool hasBraces = true) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => writer.Close(hasBraces);
}
