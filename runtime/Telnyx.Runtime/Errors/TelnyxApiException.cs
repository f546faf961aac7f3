using System.Globalization;
using System.Net;
using System.Text;
using Telnyx.Http;

namespace Telnyx;

/// <summary>
/// The API answered with a status that is not success. The message repeats the first of <see cref="Errors"/>, with phone numbers masked.
/// </summary>
public class TelnyxApiException : TelnyxException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="statusCode">The status of the response.</param>
    /// <param name="errors">The errors that the response lists; null or empty when it lists none.</param>
    /// <param name="requestId">The id of the request.</param>
    /// <param name="responseBody">The body of the response.</param>
    public TelnyxApiException(
        HttpStatusCode statusCode, IReadOnlyList<TelnyxError>? errors = null, string? requestId = null, string? responseBody = null)
        : base(Describe(statusCode, errors, requestId))
    {
        StatusCode = statusCode;
        Errors = errors ?? [];
        RequestId = requestId;
        ResponseBody = responseBody;
    }

    /// <summary>The status of the response.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The errors that the response lists; empty when it lists none.</summary>
    public IReadOnlyList<TelnyxError> Errors { get; }

    /// <summary>The id of the request, for the vendor's support.</summary>
    public string? RequestId { get; }

    /// <summary>The body of the response, at most its first 64 KiB. Not part of the message: it may hold personal data.</summary>
    public string? ResponseBody { get; }

    /// <summary>The headers of the response; null when the exception was made by hand.</summary>
    public TelnyxHeaders? Headers { get; init; }

    /// <summary>What the response says about the rate limit; null when it says nothing.</summary>
    public RateLimit? RateLimit => Headers is null ? null : Telnyx.RateLimit.Read(Headers);

    private static string Describe(HttpStatusCode status, IReadOnlyList<TelnyxError>? errors, string? requestId)
    {
        var text = new StringBuilder(128);
        text.Append(CultureInfo.InvariantCulture, $"The API answered {(int)status}");
        if (System.Enum.IsDefined(status))
        {
            text.Append(CultureInfo.InvariantCulture, $" ({status})");
        }

        if (errors is { Count: > 0 })
        {
            text.Append(": ").Append(Printable(errors[0].ToString()));
        }

        text.Append(errors is { Count: > 1 } ? string.Create(CultureInfo.InvariantCulture, $" and {errors.Count - 1} more.") : ".");
        return requestId is null ? text.ToString() : text.Append(" Request id ").Append(Printable(requestId)).Append('.').ToString();
    }

    // Details come from the other side: a message in a log stays readable, and says nothing personal, whatever they hold.
    private static string Printable(string text) => BodyText.ForMessage(text).TrimEnd('.', ' ');
}
