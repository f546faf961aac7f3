using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Telnyx.AspNetCore;

/// <summary>Checks the token of a stream, wherever it came.</summary>
internal sealed class StreamTokens(MediaStreamEndpointOptions options)
{
    public const string Header = "x-telnyx-streaming-auth-token";

    public bool AreRequired => !options.AllowAnonymous;

    public ValueTask<bool> AcceptAsync(string? token, HttpContext http) =>
        !AreRequired ? new(true)
        : string.IsNullOrEmpty(token) ? new(false)
        : options.Authorize is { } authorize ? authorize(token, http)
        : new(AreEqual(token, options.AuthToken!));

    // How long the comparison takes must not say how much of a guess was right.
    private static bool AreEqual(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
