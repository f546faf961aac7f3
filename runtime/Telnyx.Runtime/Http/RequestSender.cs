using System.Net.Http.Headers;
using Polly;

namespace Telnyx.Http;

/// <summary>Sends a request a single time. The one place where a request leaves.</summary>
internal sealed class RequestSender : IDisposable
{
    private static readonly string s_userAgent = UserAgent();

    private readonly ClientSettings _settings;
    private readonly bool _ownsHttp;
    private readonly Authorization _authorization;

    /// <param name="settings">How the API is reached.</param>
    /// <param name="borrowed">Sends the requests, is neither changed nor disposed; null to make one.</param>
    public RequestSender(ClientSettings settings, HttpClient? borrowed)
    {
        _settings = settings;
        HttpClient = borrowed ?? new OwnHttpClient();
        _ownsHttp = borrowed is null;
        _authorization = new Authorization(settings);
    }

    public HttpClient HttpClient { get; }

    public void Dispose()
    {
        if (_ownsHttp)
        {
            HttpClient.Dispose();
        }
    }

    /// <summary>The route, not the address: that holds ids and, in its query, phone numbers.</summary>
    public string Describe(ApiRequest request) => $"{request.Operation.Method} {request.Operation.Route} on {_settings.Server.Host}";

    /// <summary>Sends a request and reads the response; a stream only up to its beginning.</summary>
    /// <returns>A response with a status of success, or an exception that says what happened.</returns>
    public async ValueTask<Outcome<TelnyxResponse>> TryAsync(ApiCall call, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(TimeFor(call), _settings.TimeProvider, cancellationToken);
        try
        {
            return Outcome.FromResult(await SendAsync(call, deadline).ConfigureAwait(false));
        }
#pragma warning disable CA1031 // Whatever it is: the pipeline decides, and it is thrown to the caller if that does not send again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Outcome.FromException<TelnyxResponse>(deadline.Translate(e, Describe(call.Request)) ?? e);
        }
    }

    private static string UserAgent() => $"telnyx-dotnet/{typeof(TelnyxTransport).Assembly.GetName().Version?.ToString(3)} dotnet/{Environment.Version}";

    // A try that cannot be followed by another has the time of the whole call; a timer that cannot be the first is not started.
    private TimeSpan TimeFor(ApiCall call)
    {
        var isLast = call.Attempts >= call.MaxRetries || !call.Request.IsRepeatable || !call.Request.CanReplay;
        return isLast || _settings.TryTimeout >= call.Deadline.Remaining ? Timeout.InfiniteTimeSpan : _settings.TryTimeout;
    }

    private async ValueTask<TelnyxResponse> SendAsync(ApiCall call, Deadline deadline)
    {
        if (call.Request.HasHeader("Authorization"))
        {
            return await SendAsync(call, authorization: null, deadline).ConfigureAwait(false);
        }

        var authorization = await _authorization.GetAsync(deadline.Token).ConfigureAwait(false);
        try
        {
            return await SendAsync(call, authorization, deadline).ConfigureAwait(false);
        }
        catch (TelnyxAuthenticationException refusal) when (_authorization.CanRenew && call.MaxRetries > 0 && call.Request.CanReplay)
        {
            // Who is refused is not served: sending again does nothing twice.
            if (await _authorization.RenewAsync(authorization, deadline.Token).ConfigureAwait(false) is not { } renewed)
            {
                throw;
            }

            call.Retrying(refusal, TimeSpan.Zero);
            return await SendAsync(call, renewed, deadline).ConfigureAwait(false);
        }
    }

    private async ValueTask<TelnyxResponse> SendAsync(ApiCall call, AuthenticationHeaderValue? authorization, Deadline deadline)
    {
        var number = call.BeginTry();
        using var message = call.Request.ToMessage(_settings);
        message.Version = HttpClient.DefaultRequestVersion;
        message.VersionPolicy = HttpClient.DefaultVersionPolicy;
        AddDefaults(message.Headers, authorization, number);
        var response = await HttpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
        try
        {
            if (call.Streams && ApiErrors.IsSuccess(response.StatusCode))
            {
                var stream = await OpenAsync(call, response, deadline).ConfigureAwait(false);
                response = null;
                return stream;
            }

            return await ReadAsync(call.Request, response, deadline).ConfigureAwait(false);
        }
        finally
        {
            response?.Dispose();
        }
    }

    /// <exception cref="TelnyxApiException">The status is not success.</exception>
    private async ValueTask<TelnyxResponse> ReadAsync(ApiRequest request, HttpResponseMessage response, Deadline deadline)
    {
        var success = ApiErrors.IsSuccess(response.StatusCode);
        var limit = success ? _settings.MaxResponseBytes : BodyText.MaxBytes;
        var body = await BodyReader.ReadAsync(response.Content, limit, truncate: !success, deadline.Token).ConfigureAwait(false);
        var result = new TelnyxResponse(response.StatusCode, new TelnyxHeaders(response), body);
        return success ? result : throw ApiErrors.Create(result, Describe(request), _settings.TimeProvider);
    }

    private async ValueTask<TelnyxResponse> OpenAsync(ApiCall call, HttpResponseMessage response, Deadline deadline)
    {
        var source = await response.Content.ReadAsStreamAsync(deadline.Token).ConfigureAwait(false);
        var stream = new ResponseStream(source, response, call.Deadline.Timeout, _settings.TimeProvider, Describe(call.Request));
        return new TelnyxResponse<Stream>(stream, response.StatusCode, new TelnyxHeaders(response));
    }

    private static void AddDefaults(HttpRequestHeaders headers, AuthenticationHeaderValue? authorization, int number)
    {
        if (authorization is not null && !headers.Contains("Authorization"))
        {
            headers.Authorization = authorization;
        }

        if (!headers.Contains("User-Agent"))
        {
            headers.TryAddWithoutValidation("User-Agent", s_userAgent);
        }

        if (!headers.Contains("Accept"))
        {
            headers.TryAddWithoutValidation("Accept", "application/json, */*;q=0.5");
        }

        if (number > 1)
        {
            headers.TryAddWithoutValidation("X-Retry-Count", (number - 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
