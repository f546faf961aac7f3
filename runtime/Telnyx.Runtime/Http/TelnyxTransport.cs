using System.ComponentModel;
using System.Net;
using System.Net.Http.Headers;
using Telnyx.Json;

namespace Telnyx.Http;

/// <summary>Sends requests and reads responses. One for each client; safe for concurrent use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TelnyxTransport : IDisposable
{
    private static readonly string s_userAgent = UserAgent();

    private readonly ClientSettings _settings;
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;
    private readonly AuthenticationHeaderValue _authorization;

    /// <param name="settings">How the API is reached.</param>
    /// <param name="borrowed">Sends the requests, is neither changed nor disposed; null to make one.</param>
    internal TelnyxTransport(ClientSettings settings, HttpClient? borrowed)
    {
        _settings = settings;
        _http = borrowed ?? CreateHttpClient();
        _ownsHttp = borrowed is null;
        _authorization = new AuthenticationHeaderValue("Bearer", settings.ApiKey);
    }

    /// <summary>Closes the connections, when they are its own.</summary>
    public void Dispose()
    {
        if (_ownsHttp)
        {
            _http.Dispose();
        }
    }

    /// <summary>Sends a request and holds the body of the response in memory.</summary>
    internal async Task<TelnyxResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var deadline = Start(request, cancellationToken);
        try
        {
            using var response = await SendOnceAsync(request, deadline).ConfigureAwait(false);
            var body = await BodyReader.ReadAsync(response.Content, _settings.MaxResponseBytes, truncate: false, deadline.Token).ConfigureAwait(false);
            return new TelnyxResponse(response.StatusCode, new TelnyxHeaders(response), body);
        }
        catch (Exception e) when (deadline.Translate(e, Describe(request)) is { } translated)
        {
            throw translated;
        }
    }

    internal async Task<TelnyxResponse<T>> SendForJsonAsync<T>(ApiRequest request, JsonRead<T> read, ResponseShape shape, CancellationToken cancellationToken)
    {
        var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        return new TelnyxResponse<T>(JsonResponse.Read(response, read, shape == ResponseShape.Data ? "data"u8 : default), response);
    }

    internal async Task<TelnyxResponse<string>> SendForTextAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        return new TelnyxResponse<string>(response.GetBodyText(), response);
    }

    internal async Task<TelnyxResponse<Stream>> SendForStreamAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var deadline = Start(request, cancellationToken);
        try
        {
            var response = await SendOnceAsync(request, deadline).ConfigureAwait(false);
            var source = await response.Content.ReadAsStreamAsync(deadline.Token).ConfigureAwait(false);
            var stream = new ResponseStream(source, response, deadline.Timeout, _settings.TimeProvider, Describe(request));
            return new TelnyxResponse<Stream>(stream, response.StatusCode, new TelnyxHeaders(response));
        }
        catch (Exception e) when (deadline.Translate(e, Describe(request)) is { } translated)
        {
            throw translated;
        }
    }

    private static string UserAgent() => $"telnyx-dotnet/{typeof(TelnyxTransport).Assembly.GetName().Version?.ToString(3)} dotnet/{Environment.Version}";

    private static HttpClient CreateHttpClient()
    {
        var handler = new SocketsHttpHandler
        {
            // A redirect would carry body and headers to wherever it points.
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,

            // Connections that live for ever never notice that an address has moved.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(15),
            UseCookies = false,
        };
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>The route, not the address: that holds ids and, in its query, phone numbers.</summary>
    private string Describe(ApiRequest request) => $"{request.Operation.Method} {request.Operation.Route} on {_settings.Server.Host}";

    private Deadline Start(ApiRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new Deadline(request.Timeout ?? _settings.Timeout, _settings.TimeProvider, cancellationToken);
    }

    /// <summary>Sends a request a single time. Whatever sends again, or looks on, wraps this.</summary>
    /// <returns>A response with a status of success, body unread; the caller disposes it.</returns>
    private async ValueTask<HttpResponseMessage> SendOnceAsync(ApiRequest request, Deadline deadline)
    {
        using var message = request.ToMessage(_settings.Server);
        AddDefaults(message.Headers);
        var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
        if (ApiErrors.IsSuccess(response.StatusCode))
        {
            return response;
        }

        using (response)
        {
            var body = await BodyReader.ReadAsync(response.Content, BodyText.MaxBytes, truncate: true, deadline.Token).ConfigureAwait(false);
            throw ApiErrors.Create(new TelnyxResponse(response.StatusCode, new TelnyxHeaders(response), body), _settings.TimeProvider);
        }
    }

    private void AddDefaults(HttpRequestHeaders headers)
    {
        if (!headers.Contains("Authorization"))
        {
            headers.Authorization = _authorization;
        }

        if (!headers.Contains("User-Agent"))
        {
            headers.TryAddWithoutValidation("User-Agent", s_userAgent);
        }

        if (!headers.Contains("Accept"))
        {
            headers.TryAddWithoutValidation("Accept", "application/json, */*;q=0.5");
        }
    }
}
