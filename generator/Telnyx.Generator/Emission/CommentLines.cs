namespace Telnyx.Generator.Emission;

/// <summary>Breaks documentation comments into lines of at most 120 columns.</summary>
internal sealed class CommentLines(SourceWriter writer)
{
    private const int MaxColumns = 120;

    private int Width => MaxColumns - writer.Indent - "/// ".Length;

    /// <summary>Whether all of it has room on one line.</summary>
    public bool FitsOnOne(string open, string text, string close) => open.Length + text.Length + close.Length <= Width;

    /// <summary>Writes escaped text between two tags, breaking lines at spaces (never inside a tag: tags in text have none).</summary>
    public void Write(string open, string text, string close)
    {
        if (FitsOnOne(open, text, close))
        {
            writer.Line($"/// {open}{text}{close}");
            return;
        }

        var prefix = open;
        for (var start = 0; ;)
        {
            var room = Width - prefix.Length;
            if (text.Length - start + close.Length <= room)
            {
                writer.Line($"/// {prefix}{(text, start, text.Length - start)}{close}");
                return;
            }

            var end = BreakBefore(text, start, room);
            writer.Line($"/// {prefix}{(text, start, end - start)}{(end == text.Length ? close : "")}");
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
