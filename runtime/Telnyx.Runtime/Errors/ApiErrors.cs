using System.Globalization;
using System.Net;
using Telnyx.Http;

namespace Telnyx;

/// <summary>Makes the exception for a response that is not success.</summary>
internal static class ApiErrors
{
    /// <param name="response">The response.</param>
    /// <param name="call">Which call to which host, for the message.</param>
    /// <param name="time">The clock that a date to wait for is compared with.</param>
    public static TelnyxApiException Create(TelnyxResponse response, string call, TimeProvider time)
    {
        var failure = Create(response, time);
        (failure.Call, failure.Advice) = (call, Advice(failure, response));
        return failure;
    }

    public static bool IsSuccess(HttpStatusCode status) => (int)status is >= 200 and < 300;

    private static string? Advice(TelnyxApiException failure, TelnyxResponse response) => failure switch
    {
        { StatusCode: >= HttpStatusCode.Moved and < HttpStatusCode.BadRequest } => "Redirects are not followed: is BaseAddress right?",
        TelnyxRateLimitException { RetryAfter: { } wait } => string.Create(CultureInfo.InvariantCulture, $"Retry after {wait.TotalSeconds:0.###} s."),
        { Errors.Count: 0 } when JsonResponse.OtherMediaType(response) is { } other => $"It sent {other}, not JSON: is a proxy in between, or is BaseAddress wrong?",
        _ => null,
    };

    private static TelnyxApiException Create(TelnyxResponse response, TimeProvider time)
    {
        var status = response.StatusCode;
        var errors = ErrorBody.Read(response.Body);
        var id = response.RequestId;
        var body = BodyText.Bounded(response.Body.Span);
        var headers = response.Headers;
        return (int)status switch
        {
            400 => new TelnyxBadRequestException(status, errors, id, body) { Headers = headers },
            401 => new TelnyxAuthenticationException(status, errors, id, body) { Headers = headers },
            403 => new TelnyxPermissionException(status, errors, id, body) { Headers = headers },
            404 => new TelnyxNotFoundException(status, errors, id, body) { Headers = headers },
            409 => new TelnyxConflictException(status, errors, id, body) { Headers = headers },
            422 => new TelnyxUnprocessableException(status, errors, id, body) { Headers = headers },
            429 => new TelnyxRateLimitException(status, errors, id, body) { Headers = headers, RetryAfter = RetryAfterHeader.Read(headers, time) },
            >= 500 and < 600 => new TelnyxServerException(status, errors, id, body) { Headers = headers },
            _ => new TelnyxApiException(status, errors, id, body) { Headers = headers },
        };
    }
}
