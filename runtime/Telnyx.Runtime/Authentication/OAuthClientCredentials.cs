using Telnyx.Http;

namespace Telnyx;

/// <summary>
/// Access tokens by the OAuth 2.0 client credentials grant. A token is kept until shortly before it expires, and asked for once however many
/// calls wait for it. Use it as <c>TokenProvider = credentials.GetTokenAsync</c>: then a token that the API refuses is not kept either.
/// </summary>
public sealed class OAuthClientCredentials : IDisposable
{
    private const int MaxResponseBytes = 64 * 1024;
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);

    private readonly object _lock = new();
    private readonly KeyValuePair<string, string>[] _form;
    private readonly BaseAddress _address;
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;
    private readonly TimeProvider _time;
    private volatile AccessToken? _token;
    private Task<AccessToken>? _refresh;

    /// <summary>Prepares; nothing is sent yet.</summary>
    /// <param name="clientId">The id of the client.</param>
    /// <param name="clientSecret">The secret of the client.</param>
    /// <param name="tokenAddress">Where tokens are given: https, except on loopback.</param>
    /// <param name="scope">The scopes, separated by spaces; null for none.</param>
    /// <param name="httpClient">Sends the requests and stays the caller's; null for one of its own.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <exception cref="ArgumentException">The id or the secret is empty, or no secret may be sent to the address.</exception>
    public OAuthClientCredentials(
        string clientId, string clientSecret, Uri tokenAddress, string? scope = null, HttpClient? httpClient = null, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        ArgumentException.ThrowIfNullOrWhiteSpace(clientSecret);
        ArgumentNullException.ThrowIfNull(tokenAddress);
        _address = BaseAddress.Parse(tokenAddress.OriginalString, nameof(tokenAddress), "https://api.telnyx.com/v2/oauth/token");
        _form = [new("grant_type", "client_credentials"), new("client_id", clientId), new("client_secret", clientSecret), .. Scope(scope)];
        _http = httpClient ?? new OwnHttpClient();
        _ownsHttp = httpClient is null;
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>The token that is valid now.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the request that others may wait for too.</param>
    /// <returns>The token.</returns>
    /// <exception cref="TelnyxException">None was given, within 30 seconds.</exception>
    public ValueTask<string> GetTokenAsync(CancellationToken cancellationToken) =>
        _token is { } token && token.IsFresh(_time) ? new(token.Text) : new(WaitAsync(cancellationToken));

    /// <summary>Forgets a token that the API has refused. One that is only seconds old is kept: else a client without rights would ask without end.</summary>
    internal void Forget(string token)
    {
        lock (_lock)
        {
            if (_token is { } known && known.Text == token && !known.IsNew(_time))
            {
                _token = null;
            }
        }
    }

    /// <summary>Closes the connections, when they are its own.</summary>
    public void Dispose()
    {
        if (_ownsHttp)
        {
            _http.Dispose();
        }
    }

    private static KeyValuePair<string, string>[] Scope(string? scope) => string.IsNullOrWhiteSpace(scope) ? [] : [new("scope", scope)];

    private async Task<string> WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await Refresh().WaitAsync(cancellationToken).ConfigureAwait(false)).Text;
        }
        catch (TelnyxException e)
        {
            // Each call writes into its exception how often it was sent.
            throw e.Copy();
        }
    }

    /// <summary>The request that is under way, or a new one: all who wait share its outcome, also when it fails.</summary>
    private Task<AccessToken> Refresh()
    {
        lock (_lock)
        {
            if (_token is { } token && token.IsFresh(_time))
            {
                return Task.FromResult(token);
            }

            // Outside of the lock, and not ended by the cancellation of the call that came first.
            return _refresh is { IsCompleted: false } running ? running : _refresh = Task.Run(RequestAsync);
        }
    }

    private async Task<AccessToken> RequestAsync()
    {
        using var deadline = new Deadline(s_timeout, _time, CancellationToken.None);
        var asked = _time.GetTimestamp();
        try
        {
            return _token = AccessToken.Read(await SendAsync(deadline.Token).ConfigureAwait(false), asked);
        }
        catch (Exception e) when (deadline.Translate(e, Describe()) is { } failure)
        {
            throw failure;
        }
    }

    private string Describe() => $"POST {_address.Host} for an access token";

    private async Task<TelnyxResponse> SendAsync(CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, _address.Text.TrimEnd('/')) { Content = new FormUrlEncodedContent(_form) };
        using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        var body = await BodyReader.ReadAsync(response.Content, MaxResponseBytes, truncate: false, cancellationToken).ConfigureAwait(false);
        var result = new TelnyxResponse(response.StatusCode, new TelnyxHeaders(response), body);
        return ApiErrors.IsSuccess(response.StatusCode) ? result : throw ApiErrors.Create(result, Describe(), _time);
    }
}
