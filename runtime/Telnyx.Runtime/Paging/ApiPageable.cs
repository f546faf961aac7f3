using Telnyx.Http;
using Telnyx.Json;

namespace Telnyx;

/// <summary>A list that is fetched from the API.</summary>
internal sealed class ApiPageable<T>(
    TelnyxTransport transport, ApiRequest request, Paging paging, JsonRead<T> read, CancellationToken callToken) : AsyncPageable<T>
{
    public override Task<Page<T>> GetFirstPageAsync(CancellationToken cancellationToken = default) =>
        FetchAsync(request, trail: null, cancellationToken);

    private async Task<Page<T>> FetchAsync(ApiRequest current, PageTrail? trail, CancellationToken cancellationToken)
    {
        // There are two tokens: one given to the method, one to the enumeration.
        using var linked = callToken.CanBeCanceled && cancellationToken.CanBeCanceled && callToken != cancellationToken
            ? CancellationTokenSource.CreateLinkedTokenSource(callToken, cancellationToken)
            : null;
        var token = linked?.Token ?? (cancellationToken.CanBeCanceled ? cancellationToken : callToken);
        var response = await SendAsync(current, token, cancellationToken).ConfigureAwait(false);
        var meta = new PageMeta();
        var items = transport.Read(current, response, (ref ModelReader json) => PageReader.Read(ref json, paging, meta, read), member: default);
        var change = NextPage.Find(paging, current.Query, meta, items.Count, response.Body.Span);
        var further = change is null ? null : PageTrail.Extend(trail, change);
        if (further is null)
        {
            return new Page<T>(items, meta, response);
        }

        var next = current.WithQuery(change!);
        return new Page<T>(items, meta, response, cancellation => FetchAsync(next, further, cancellation));
    }

    private async Task<TelnyxResponse> SendAsync(ApiRequest current, CancellationToken token, CancellationToken enumeration)
    {
        try
        {
            return await transport.SendAsync(current, token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (token != callToken && token != enumeration)
        {
            // The caller knows these two tokens, not the one that joins them.
            throw new OperationCanceledException(e.Message, e, enumeration.IsCancellationRequested ? enumeration : callToken);
        }
    }
}
