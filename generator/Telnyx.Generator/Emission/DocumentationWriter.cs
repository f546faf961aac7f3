using System.Text;
using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Writes XML documentation comments: escaped, wrapped, never malformed.</summary>
internal sealed class DocumentationWriter(SourceWriter writer)
{
    private const int MaxColumns = 120;

    private readonly StringBuilder _buffer = new();

    /// <summary>Writes summary and remarks.</summary>
    public void Write(Documentation documentation, bool isDeprecated = false)
    {
        Element("summary", documentation.Summary);
        Remarks(documentation, isDeprecated);
    }

    /// <summary>Writes what is beyond the summary: limits and example first, since they are short.</summary>
    public void Remarks(Documentation documentation, bool isDeprecated = false)
    {
        _buffer.Clear();
        if (isDeprecated)
        {
            _buffer.Append("Deprecated.");
        }

        AppendFacts(documentation);
        var facts = _buffer.ToString();
        if (documentation.Remarks is not { Length: > 0 } remarks)
        {
            if (facts.Length > 0)
            {
                Wrapped("<remarks>", facts, "</remarks>");
            }

            return;
        }

        writer.Line("/// <remarks>");
        if (facts.Length > 0)
        {
            Wrapped("<para>", facts, "</para>");
        }

        Paragraphs(remarks);
        writer.Line("/// </remarks>");
    }

    /// <summary>Writes an element with text of the document.</summary>
    public void Element(string name, string text)
    {
        _buffer.Clear();
        DocumentationText.Append(_buffer, text, 0, text.Length);
        Wrapped($"<{name}>", _buffer.ToString(), $"</{name}>");
    }

    /// <summary>Writes the documentation of a parameter.</summary>
    public void Parameter(string name, string text)
    {
        _buffer.Clear();
        DocumentationText.Append(_buffer, text, 0, text.Length);
        Wrapped($"<param name=\"{name}\">", _buffer.ToString(), "</param>");
    }

    private void AppendFacts(Documentation documentation)
    {
        if (documentation.Constraints is { Length: > 0 } constraints)
        {
            Separate();
            DocumentationText.Append(_buffer, constraints, 0, constraints.Length);
        }

        if (documentation.Example is { Length: > 0 } example)
        {
            Separate();
            _buffer.Append("Example: <c>");
            var plain = example.Replace("`", "");
            DocumentationText.Append(_buffer, plain, 0, plain.Length);
            _buffer.Append("</c>");
        }
    }

    private void Separate()
    {
        if (_buffer.Length > 0)
        {
            _buffer.Append(' ');
        }
    }

    /// <summary>Splits text at empty lines and list items.</summary>
    private void Paragraphs(string text)
    {
        var isInList = false;
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfBlock(text, start);
            _buffer.Clear();
            var isItem = IsItem(text, start);
            DocumentationText.Append(_buffer, text, isItem ? start + 2 : start, end);
            if (_buffer.Length > 0)
            {
                CloseOrOpenList(isItem, ref isInList);
                Wrapped(isItem ? "<item><description>" : "<para>", _buffer.ToString(), isItem ? "</description></item>" : "</para>");
            }

            start = end + 1;
        }

        CloseOrOpenList(isItem: false, ref isInList);
    }

    private void CloseOrOpenList(bool isItem, ref bool isInList)
    {
        if (isItem != isInList)
        {
            writer.Line(isItem ? "/// <list type=\"bullet\">" : "/// </list>");
            isInList = isItem;
        }
    }

    /// <summary>The line break before the next empty line or list item, or the end.</summary>
    private static int EndOfBlock(string text, int start)
    {
        for (var at = start; ; at++)
        {
            at = text.IndexOf('\n', at);
            if (at < 0)
            {
                return text.Length;
            }

            if (at + 1 == text.Length || text[at + 1] is '\n' or '\r' || IsItem(text, at + 1))
            {
                return at;
            }
        }
    }

    private static bool IsItem(string text, int at) => at + 1 < text.Length && text[at] == '-' && text[at + 1] == ' ';

    /// <summary>Writes escaped text between two tags, breaking lines at spaces (never inside a tag: tags in text have none).</summary>
    private void Wrapped(string open, string text, string close)
    {
        var width = MaxColumns - writer.Indent - "/// ".Length;
        if (open.Length + text.Length + close.Length <= width)
        {
            writer.Line("/// ", open, text, close);
            return;
        }

        var prefix = open;
        for (var start = 0; ;)
        {
            var room = width - prefix.Length;
            if (text.Length - start + close.Length <= room)
            {
                writer.Line("/// ", prefix, text.Substring(start), close);
                return;
            }

            var end = BreakBefore(text, start, room);
            writer.Line("/// ", prefix, text.Substring(start, end - start), end == text.Length ? close : "");
            if (end == text.Length)
            {
                return;
            }

            start = end + 1;
            prefix = "";
        }
    }

    /// <summary>The last space within reach, else the first one beyond it, else the end.</summary>
    private static int BreakBefore(string text, int start, int room)
    {
        var reach = Math.Min(start + Math.Max(room, 1), text.Length - 1);
        var space = text.LastIndexOf(' ', reach, reach - start);
        if (space <= start)
        {
            space = text.IndexOf(' ', Math.Min(reach + 1, text.Length));
        }

        return space < 0 ? text.Length : space;
    }
}
