namespace Telnyx;

/// <summary>
/// The positions that lead to a page, from the last to the first. One that comes back would make an endless loop.
/// Immutable, because the same page may be left several times.
/// </summary>
internal sealed class PageTrail(string position, PageTrail? before)
{
    /// <summary>The trail one page further; null when that page was visited before.</summary>
    public static PageTrail? Extend(PageTrail? trail, IReadOnlyList<KeyValuePair<string, string>> change)
    {
        var position = string.Join('\n', change.Select(static pair => $"{pair.Key}={pair.Value}"));
        return trail?.Contains(position) == true ? null : new PageTrail(position, trail);
    }

    private bool Contains(string other)
    {
        for (var step = this; step is not null; step = step.Before)
        {
            if (step.Position == other)
            {
                return true;
            }
        }

        return false;
    }

    private string Position => position;

    private PageTrail? Before => before;
}
