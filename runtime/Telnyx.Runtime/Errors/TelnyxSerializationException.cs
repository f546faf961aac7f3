using System.Net;
using Telnyx.Http;

namespace Telnyx;

/// <summary>
/// A response that cannot be read as what it should be, or a request that cannot be written. Members that are unknown, missing,
/// null or out of order are no reason; broken JSON and values that cannot be converted are.
/// </summary>
public sealed class TelnyxSerializationException : TelnyxException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public TelnyxSerializationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Where in the document reading failed, such as <c>$.data.items[3].from</c>.</summary>
    public string? Path { get; init; }

    /// <summary>What was expected there, such as "an integer of 32 bits".</summary>
    public string? ExpectedType { get; init; }

    /// <summary>The status of the response; null when there was none.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The id of the request, for the vendor's support.</summary>
    public string? RequestId { get; init; }

    /// <summary>The document, at most its first 64 KiB. Not part of the message: it may hold personal data.</summary>
    public string? ResponseBody { get; init; }

    internal static TelnyxSerializationException Create(
        string message, Exception? inner, string? path, string? expected, TelnyxResponse? response, ReadOnlySpan<byte> body)
    {
        var requestId = response?.RequestId;
        return new(requestId is null ? message : $"{message} Request id {BodyText.ForMessage(requestId)}.", inner)
        {
            Path = path,
            ExpectedType = expected,
            StatusCode = response?.StatusCode,
            RequestId = requestId,
            Attempts = response?.Attempts ?? 0,
            ResponseBody = BodyText.Bounded(body),
        };
    }
}
