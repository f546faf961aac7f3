using System.Text;
using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Writes XML documentation comments: escaped, wrapped, never malformed.</summary>
internal sealed class DocumentationWriter(SourceWriter writer)
{
    private const int MaxLine = 136;

    private readonly StringBuilder _buffer = new();
    private readonly CommentLines _lines = new(writer);

    /// <summary>Writes summary and remarks. What fits on one line is all summary, since completion lists show no more.</summary>
    public void Write(Documentation documentation, bool isDeprecated = false)
    {
        var words = Markup.Plain(documentation.Summary);
        var remarks = documentation.Remarks is { } text ? Markup.Plain(text) : "";
        if (!IsOneBlock(words))
        {
            var end = EndOfBlock(words, 0);
            remarks = words.Substring(end).Trim() + "\n\n" + remarks;
            words = words.Substring(0, end);
        }

        Write(Inline(words), remarks.Trim(), Facts(documentation, isDeprecated));
    }

    /// <summary>A summary that stands before its member on the same line, or null when the two do not fit on one.</summary>
    public string? BeforeMember(Documentation documentation, string member)
    {
        var words = Markup.Plain(documentation.Summary);
        var comment = $"/** <summary>{Inline(words)}</summary> */ {member}";
        return documentation.Remarks is null && IsOneBlock(words) && comment.Length <= MaxLine && words.IndexOf("*/", StringComparison.Ordinal) < 0 ? comment : null;
    }

    private void Write(string summary, string remarks, string facts)
    {
        if (!IsOneBlock(remarks))
        {
            _lines.Write("<summary>", summary, "</summary>");
            Remarks(remarks, facts);
            return;
        }

        var more = Join(Inline(remarks), facts);
        var all = Join(summary, more);
        if (more.Length == 0 || _lines.FitsOnOne("<summary>", all, "</summary>"))
        {
            _lines.Write("<summary>", all, "</summary>");
            return;
        }

        _lines.Write("<summary>", summary, "</summary>");
        _lines.Write("<remarks>", more, "</remarks>");
    }

    private void Remarks(string text, string facts)
    {
        var blocks = new DocumentationBlocks();
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfBlock(text, start);
            var isItem = IsItem(text, start);
            blocks.Add(Inline(text, isItem ? start + 2 : start, end), isItem);
            start = end + 1;
        }

        blocks.Add(facts, isItem: false);
        blocks.Write(_lines, "remarks");
    }

    /// <summary>Writes an element with text of the document.</summary>
    public void Element(string name, string text) => _lines.Write($"<{name}>", Inline(Markup.Plain(text)), $"</{name}>");

    /// <summary>Writes the documentation of a parameter.</summary>
    public void Parameter(string name, string text) => _lines.Write($"<param name=\"{name}\">", Inline(Markup.Plain(text)), "</param>");

    private string Inline(string text) => Inline(text, 0, text.Length);

    private string Inline(string text, int start, int end)
    {
        if (DocumentationText.PlainLength(text, start, end) == end - start)
        {
            return text.Substring(start, end - start);
        }

        _buffer.Clear();
        DocumentationText.Append(_buffer, text, start, end);
        return _buffer.ToString();
    }

    /// <summary>What is short and exact: limits, default, example.</summary>
    private string Facts(Documentation documentation, bool isDeprecated)
    {
        _buffer.Clear();
        _buffer.Append(isDeprecated ? "Deprecated." : "");
        if (documentation.Constraints is { Length: > 0 } constraints)
        {
            Separate();
            DocumentationText.Append(_buffer, constraints, 0, constraints.Length);
        }

        if (documentation.Example is { Length: > 0 } example)
        {
            Separate();
            var plain = example.Replace("`", "");
            _buffer.Append("Example: <c>");
            DocumentationText.Append(_buffer, plain, 0, plain.Length);
            _buffer.Append("</c>");
        }

        return _buffer.ToString();
    }

    private void Separate() => _buffer.Append(_buffer.Length > 0 ? " " : "");

    /// <summary>Two texts as sentences.</summary>
    private static string Join(string first, string second)
    {
        if (first.Length == 0 || second.Length == 0)
        {
            return first + second;
        }

        return first + (first[first.Length - 1] is '.' or ':' or '!' or '?' ? " " : ". ") + second;
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

    private static bool IsOneBlock(string text) => EndOfBlock(text, 0) == text.Length && !IsItem(text, 0);

    private static bool IsItem(string text, int at) => at + 1 < text.Length && text[at] == '-' && text[at + 1] == ' ';
}
