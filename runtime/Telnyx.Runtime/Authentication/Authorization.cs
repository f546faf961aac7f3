using System.Net.Http.Headers;
using Telnyx.Http;

namespace Telnyx;

/// <summary>The header that says who calls.</summary>
internal sealed class Authorization
{
    private readonly Func<CancellationToken, ValueTask<string>>? _provider;

    // The last one made: tokens change rarely, calls do not.
    private AuthenticationHeaderValue? _header;

    public Authorization(ClientSettings settings)
    {
        _provider = settings.TokenProvider;
        _header = settings.ApiKey is { } key ? new AuthenticationHeaderValue("Bearer", key) : null;
    }

    /// <summary>Whether a token that was refused may have a successor.</summary>
    public bool CanRenew => _provider is not null;

    /// <exception cref="InvalidOperationException">What the provider gives is no token.</exception>
    public ValueTask<AuthenticationHeaderValue> GetAsync(CancellationToken cancellationToken) =>
        _provider is null ? new(_header!) : AskAsync(_provider, cancellationToken);

    /// <summary>Asks the provider anew after the API has refused its token, which may have been revoked early.</summary>
    /// <returns>The header; null when the provider has no other token.</returns>
    public async ValueTask<AuthenticationHeaderValue?> RenewAsync(AuthenticationHeaderValue refused, CancellationToken cancellationToken)
    {
        (_provider!.Target as OAuthClientCredentials)?.Forget(refused.Parameter!);
        var header = await AskAsync(_provider, cancellationToken).ConfigureAwait(false);
        return header.Parameter == refused.Parameter ? null : header;
    }

    private async ValueTask<AuthenticationHeaderValue> AskAsync(Func<CancellationToken, ValueTask<string>> provider, CancellationToken cancellationToken)
    {
        var token = await provider(cancellationToken).ConfigureAwait(false);
        if (_header is { } header && header.Parameter == token)
        {
            return header;
        }

        return HeaderText.IsToken(token)
            ? _header = new AuthenticationHeaderValue("Bearer", token)
            : throw new InvalidOperationException(
                "TelnyxClientOptions.TokenProvider gave no token: it is empty or holds a space, a line break or a character outside ASCII.");
    }
}
