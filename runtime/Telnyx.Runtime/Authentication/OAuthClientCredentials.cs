using System.Text.Json;
using Telnyx.Http;

namespace Telnyx;

/// <summary>
/// Access tokens by the OAuth 2.0 client credentials grant. A token is kept until shortly before it expires, and asked for once however many
/// calls wait for it. Use it as <c>TokenProvider = credentials.GetTokenAsync</c>.
/// </summary>
public sealed class OAuthClientCredentials : IDisposable
{
    private const int MaxResponseBytes = 64 * 1024;
    private static readonly TimeSpan s_unknownLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_margin = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _refresh = new(1, 1);
    private readonly KeyValuePair<string, string>[] _form;
    private readonly BaseAddress _address;
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;
    private readonly TimeProvider _time;
    private volatile Token? _token;

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
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The token.</returns>
    /// <exception cref="TelnyxException">None was given.</exception>
    public ValueTask<string> GetTokenAsync(CancellationToken cancellationToken) =>
        _token is { } token && IsFresh(token) ? new(token.Text) : new(RefreshAsync(cancellationToken));

    /// <summary>Closes the connections, when they are its own.</summary>
    public void Dispose()
    {
        _refresh.Dispose();
        if (_ownsHttp)
        {
            _http.Dispose();
        }
    }

    private static KeyValuePair<string, string>[] Scope(string? scope) => string.IsNullOrWhiteSpace(scope) ? [] : [new("scope", scope)];

    private bool IsFresh(Token token) => _time.GetElapsedTime(token.Received) < token.Lifetime;

    private async Task<string> RefreshAsync(CancellationToken cancellationToken)
    {
        await _refresh.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Somebody else was here first.
            if (_token is { } token && IsFresh(token))
            {
                return token.Text;
            }

            var asked = _time.GetTimestamp();
            _token = token = Read(await SendAsync(cancellationToken).ConfigureAwait(false), asked);
            return token.Text;
        }
        finally
        {
            _refresh.Release();
        }
    }

    private async Task<TelnyxResponse> SendAsync(CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, _address.Text.TrimEnd('/')) { Content = new FormUrlEncodedContent(_form) };
        using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        var body = await BodyReader.ReadAsync(response.Content, MaxResponseBytes, truncate: false, cancellationToken).ConfigureAwait(false);
        var result = new TelnyxResponse(response.StatusCode, new TelnyxHeaders(response), body);
        return ApiErrors.IsSuccess(response.StatusCode) ? result : throw ApiErrors.Create(result, _time);
    }

    // The body is not kept in exceptions: it may hold a token.
    private static Token Read(TelnyxResponse response, long asked)
    {
        try
        {
            using var document = JsonDocument.Parse(response.Body);
            var root = document.RootElement;
            var text = root.GetProperty("access_token").GetString();
            var lifetime = root.TryGetProperty("expires_in", out var seconds) && seconds.TryGetInt32(out var value) && value >= 0
                ? TimeSpan.FromSeconds(value)
                : s_unknownLifetime;

            // A minute is enough for a call and for clocks that differ; of a short life, it is a tenth.
            var margin = lifetime / 10 < s_margin ? lifetime / 10 : s_margin;
            return new Token(text ?? throw new KeyNotFoundException(), asked, lifetime - margin);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new TelnyxSerializationException("The response of the token address holds no access_token.") { StatusCode = response.StatusCode };
        }
    }

    private sealed record Token(string Text, long Received, TimeSpan Lifetime)
    {
        public override string ToString() => nameof(Token);
    }
}
