namespace Telnyx;

/// <summary>Makes lists by hand, for tests.</summary>
public static class AsyncPageable
{
    /// <summary>A list of one page.</summary>
    /// <typeparam name="T">The item.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>The list.</returns>
    public static AsyncPageable<T> FromItems<T>(params T[] items) => FromPages(new Page<T>(items));

    /// <summary>A list of several pages.</summary>
    /// <typeparam name="T">The item.</typeparam>
    /// <param name="pages">The pages, at least one; that they follow each other is seen to here.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentException">There is no page.</exception>
    public static AsyncPageable<T> FromPages<T>(params Page<T>[] pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        Page<T>? following = null;
        for (var i = pages.Length - 1; i >= 0; i--)
        {
            var next = following;
            var page = pages[i];
            following = new Page<T>(page.Data, page.Meta, page.Response, next is null ? null : _ => Task.FromResult(next));
        }

        return new FixedPageable<T>(following ?? throw new ArgumentException("A list has at least one page, if an empty one.", nameof(pages)));
    }

    private sealed class FixedPageable<T>(Page<T> first) : AsyncPageable<T>
    {
        public override Task<Page<T>> GetFirstPageAsync(CancellationToken cancellationToken = default) =>
            cancellationToken.IsCancellationRequested ? Task.FromCanceled<Page<T>>(cancellationToken) : Task.FromResult(first);
    }
}
