using System.ComponentModel;
using Telnyx.Http;
using Telnyx.Json;

namespace Telnyx;

/// <summary>What every generated service is built on.</summary>
public abstract class TelnyxService
{
    private readonly TelnyxTransport? _transport;

    /// <summary>For mocks.</summary>
    protected TelnyxService()
    {
    }

    /// <summary>Makes a service.</summary>
    /// <param name="transport">Sends its requests.</param>
    protected TelnyxService(TelnyxTransport transport) => _transport = transport;

    /// <summary>Sends the requests.</summary>
    /// <exception cref="InvalidOperationException">The service is a mock.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected TelnyxTransport Transport => _transport ?? throw IsMock();

    internal static InvalidOperationException IsMock() => new(
        "This object was made with the constructor for mocks, so it cannot send anything. Set up the member that is called, or make it through a TelnyxClient.");

    /// <summary>Begins a request.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="options">What is different for this call.</param>
    /// <returns>The request, to be completed.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static ApiRequest Request(Operation operation, RequestOptions? options) => new(operation, options);

    /// <summary>Sends a request and reads <c>{"data": …}</c>.</summary>
    /// <typeparam name="T">The data.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Task<TelnyxResponse<T>> SendForData<T>(ApiRequest request, CancellationToken cancellationToken)
        where T : IJsonModel<T> =>
        Transport.SendForJsonAsync(request, ModelRead<T>.Instance, ResponseShape.Data, cancellationToken);

    /// <inheritdoc cref="SendForData{T}(ApiRequest, CancellationToken)"/>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the data.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Task<TelnyxResponse<T>> SendForData<T>(ApiRequest request, JsonRead<T> read, CancellationToken cancellationToken) =>
        Transport.SendForJsonAsync(request, read, ResponseShape.Data, cancellationToken);

    /// <summary>Sends a request and reads the whole body.</summary>
    /// <typeparam name="T">The body.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Task<TelnyxResponse<T>> SendForBody<T>(ApiRequest request, CancellationToken cancellationToken)
        where T : IJsonModel<T> =>
        Transport.SendForJsonAsync(request, ModelRead<T>.Instance, ResponseShape.Body, cancellationToken);

    /// <inheritdoc cref="SendForBody{T}(ApiRequest, CancellationToken)"/>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the body.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Task<TelnyxResponse<T>> SendForBody<T>(ApiRequest request, JsonRead<T> read, CancellationToken cancellationToken) =>
        Transport.SendForJsonAsync(request, read, ResponseShape.Body, cancellationToken);

    /// <summary>Sends a request whose response has no data, such as 204.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response; a body that came nevertheless is in it, unread.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Task<TelnyxResponse> SendForNothing(ApiRequest request, CancellationToken cancellationToken) =>
        Transport.SendAsync(request, cancellationToken);

    /// <summary>Sends a request whose response is text.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Task<TelnyxResponse<string>> SendForText(ApiRequest request, CancellationToken cancellationToken) =>
        Transport.SendForTextAsync(request, cancellationToken);

    /// <summary>Sends a request whose response is a file.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call, not the reading of the stream.</param>
    /// <returns>The response; disposing its stream closes the connection.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Task<TelnyxResponse<Stream>> SendForStream(ApiRequest request, CancellationToken cancellationToken) =>
        Transport.SendForStreamAsync(request, cancellationToken);

    /// <summary>Prepares a list; nothing is sent before it is awaited or enumerated.</summary>
    /// <typeparam name="T">The item.</typeparam>
    /// <param name="request">The request for the first page.</param>
    /// <param name="paging">How the list pages.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The list.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected AsyncPageable<T> List<T>(ApiRequest request, Paging paging, CancellationToken cancellationToken)
        where T : IJsonModel<T> =>
        new ApiPageable<T>(Transport, request, paging, ModelRead<T>.Instance, cancellationToken);

    /// <inheritdoc cref="List{T}(ApiRequest, Paging, CancellationToken)"/>
    /// <param name="request">The request for the first page.</param>
    /// <param name="paging">How the list pages.</param>
    /// <param name="read">Reads an item.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected AsyncPageable<T> List<T>(ApiRequest request, Paging paging, JsonRead<T> read, CancellationToken cancellationToken) =>
        new ApiPageable<T>(Transport, request, paging, read, cancellationToken);
}
