using System.Net;
using System.Text;

namespace Telnyx;

/// <summary>A successful response, without its data.</summary>
public class TelnyxResponse
{
    /// <summary>Makes a response, for tests.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="headers">The headers; null for none.</param>
    /// <param name="body">The body.</param>
    public TelnyxResponse(HttpStatusCode statusCode = HttpStatusCode.OK, TelnyxHeaders? headers = null, ReadOnlyMemory<byte> body = default)
    {
        StatusCode = statusCode;
        Headers = headers ?? TelnyxHeaders.Empty;
        Body = body;
    }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers.</summary>
    public TelnyxHeaders Headers { get; }

    /// <summary>The id of the request, for the vendor's support; null when the response has none.</summary>
    public string? RequestId => Headers["x-request-id"];

    /// <summary>How often the request was sent until this response came; 1 when there was no retry.</summary>
    public int Attempts { get; internal set; } = 1;

    /// <summary>What the response says about the rate limit; null when it says nothing.</summary>
    public RateLimit? RateLimit => Telnyx.RateLimit.Read(Headers);

    /// <summary>The body as it came, decompressed; empty for a stream, which is read once only.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The body as text.</summary>
    /// <returns>The body, decoded from UTF-8.</returns>
    public string GetBodyText() => Encoding.UTF8.GetString(Body.Span);
}
