namespace Telnyx;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The item.</typeparam>
public sealed class Page<T>
{
    private readonly Func<CancellationToken, Task<Page<T>>>? _next;

    /// <summary>Makes a page, for tests.</summary>
    /// <param name="data">The items.</param>
    /// <param name="meta">What the page says about itself; null for nothing.</param>
    /// <param name="response">The response that it came with; null for an empty one.</param>
    /// <param name="next">Gets the page that follows; null for the last page.</param>
    public Page(
        IReadOnlyList<T> data, PageMeta? meta = null, TelnyxResponse? response = null, Func<CancellationToken, Task<Page<T>>>? next = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        Data = data;
        Meta = meta ?? new PageMeta();
        Response = response ?? new TelnyxResponse();
        _next = next;
    }

    /// <summary>The items.</summary>
    public IReadOnlyList<T> Data { get; }

    /// <summary>What the page says about itself.</summary>
    public PageMeta Meta { get; }

    /// <summary>The response that it came with: status, headers, request id, body.</summary>
    public TelnyxResponse Response { get; }

    /// <summary>Whether there may be another page. It can turn out to be empty.</summary>
    public bool HasNextPage => _next is not null;

    /// <summary>Gets the page that follows.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page, or null when this is the last.</returns>
    /// <exception cref="TelnyxException">The call failed.</exception>
    public async Task<Page<T>?> GetNextPageAsync(CancellationToken cancellationToken = default) =>
        _next is null ? null : await _next(cancellationToken).ConfigureAwait(false);
}
