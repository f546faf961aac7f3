using System.Net;

namespace Telnyx;

/// <summary>A successful response and its data.</summary>
/// <typeparam name="T">The data.</typeparam>
public sealed class TelnyxResponse<T> : TelnyxResponse
{
    /// <summary>Makes a response, for tests.</summary>
    /// <param name="data">The data.</param>
    /// <param name="statusCode">The status.</param>
    /// <param name="headers">The headers; null for none.</param>
    /// <param name="body">The body.</param>
    public TelnyxResponse(
        T data, HttpStatusCode statusCode = HttpStatusCode.OK, TelnyxHeaders? headers = null, ReadOnlyMemory<byte> body = default)
        : base(statusCode, headers, body) => Data = data;

    internal TelnyxResponse(T data, TelnyxResponse response)
        : this(data, response.StatusCode, response.Headers, response.Body) => Attempts = response.Attempts;

    /// <summary>The data.</summary>
    public T Data { get; }
}
