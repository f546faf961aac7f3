using System.Net;

namespace Telnyx;

/// <summary>5xx: the API has failed.</summary>
/// <param name="statusCode">The status of the response.</param>
/// <param name="errors">The errors that the response lists.</param>
/// <param name="requestId">The id of the request.</param>
/// <param name="responseBody">The body of the response.</param>
public sealed class TelnyxServerException(
    HttpStatusCode statusCode, IReadOnlyList<TelnyxError>? errors = null, string? requestId = null, string? responseBody = null)
    : TelnyxApiException(statusCode, errors, requestId, responseBody);
