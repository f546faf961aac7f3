using Telnyx.Http;

namespace Telnyx;

/// <summary>
/// When a call may be sent again: never when the API may have carried it out already, unless repeating does no harm. Nobody is
/// called or texted twice by a retry.
/// </summary>
internal static class RetryRules
{
    /// <summary>Whether the failure and the request allow another try, without regard to how many there were.</summary>
    public static bool Allow(ApiRequest request, Exception failure) => request.CanReplay && failure switch
    {
        TelnyxApiException api => AllowStatus((int)api.StatusCode, request.IsRepeatable, api),
        TelnyxConnectionException connection => AllowConnection(connection, request.IsRepeatable),
        TelnyxTimeoutException => request.IsRepeatable,
        _ => false,
    };

    private static bool AllowStatus(int status, bool repeatable, TelnyxApiException failure) => status switch
    {
        // A limit is checked before anything is done.
        429 => true,

        // With Retry-After, 503 is an orderly refusal; without, it may be a proxy that lost its server half way.
        503 => repeatable || failure.Headers?["Retry-After"] is not null || failure.Headers?["retry-after-ms"] is not null,
        501 => false,
        408 or (>= 500 and < 600) => repeatable,
        _ => false,
    };

    private static bool AllowConnection(TelnyxConnectionException failure, bool repeatable) => failure.Error switch
    {
        // Nothing was sent.
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError => true,

        // The next try would end in the same way, and a certificate that is wrong is not to be tried until it is accepted.
        HttpRequestError.SecureConnectionError or HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.UserAuthenticationError
            or HttpRequestError.VersionNegotiationError or HttpRequestError.ExtendedConnectNotSupported => false,

        // Aborted without a reason of ours or the caller's: the client was disposed.
        _ => repeatable && failure.InnerException is not OperationCanceledException,
    };
}
