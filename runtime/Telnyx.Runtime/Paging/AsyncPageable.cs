using System.Runtime.CompilerServices;

namespace Telnyx;

/// <summary>
/// A list that comes in pages. <c>await</c> it for the first page, <c>await foreach</c> over it for every item, or over
/// <see cref="AsPages"/> for every page. Nothing is sent before one of the three, and each of them begins anew.
/// </summary>
/// <typeparam name="T">The item.</typeparam>
public abstract class AsyncPageable<T> : IAsyncEnumerable<T>
{
    /// <summary>Gets the first page. This is what <c>await</c> does.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="TelnyxException">The call failed.</exception>
    public abstract Task<Page<T>> GetFirstPageAsync(CancellationToken cancellationToken = default);

    /// <summary>Gets the first page.</summary>
    /// <returns>What <c>await</c> waits for.</returns>
    public TaskAwaiter<Page<T>> GetAwaiter() => GetFirstPageAsync().GetAwaiter();

    /// <summary>Every page, each asked for when the one before is used up.</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The pages.</returns>
    public virtual async IAsyncEnumerable<Page<T>> AsPages([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var page = await GetFirstPageAsync(cancellationToken).ConfigureAwait(false);
        while (page is not null)
        {
            yield return page;
            page = await page.GetNextPageAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Every item of every page.</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The items.</returns>
    public virtual async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages(cancellationToken).ConfigureAwait(false))
        {
            for (var i = 0; i < page.Data.Count; i++)
            {
                yield return page.Data[i];
            }
        }
    }
}
