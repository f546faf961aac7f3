namespace Telnyx.Generator.Emission;

/// <summary>Collects paragraphs and list items, and writes them as one element with as few lines as they need.</summary>
internal sealed class DocumentationBlocks
{
    private readonly List<string> _texts = [];
    private readonly List<bool> _areItems = [];

    /// <summary>Adds a paragraph or a list item, unless it is empty.</summary>
    public void Add(string text, bool isItem)
    {
        if (text.Length > 0)
        {
            _texts.Add(text);
            _areItems.Add(isItem);
        }
    }

    /// <summary>Writes all of them: items in a row are one list.</summary>
    public void Write(CommentLines lines, string element)
    {
        for (var i = 0; i < _texts.Count; i++)
        {
            var isFirst = i == 0;
            var isLast = i + 1 == _texts.Count;
            var open = isFirst ? $"<{element}>" : "";
            var close = isLast ? $"</{element}>" : "";
            if (_areItems[i])
            {
                open += isFirst || !_areItems[i - 1] ? "<list type=\"bullet\"><item><description>" : "<item><description>";
                close = (isLast || !_areItems[i + 1] ? "</description></item></list>" : "</description></item>") + close;
            }
            else
            {
                open += "<para>";
                close = "</para>" + close;
            }

            lines.Write(open, _texts[i], close);
        }
    }
}
