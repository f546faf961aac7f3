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

    /// <exception cref="InvalidOperationException">What the provider gives is no token.</exception>
    public ValueTask<AuthenticationHeaderValue> GetAsync(CancellationToken cancellationToken) =>
        _provider is null ? new(_header!) : AskAsync(_provider, cancellationToken);

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
