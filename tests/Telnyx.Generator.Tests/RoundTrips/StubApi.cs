using System.Net;
using System.Net.Http.Headers;

namespace Telnyx.Generator.Tests.RoundTrips;

/// <summary>Notes a request as text (method and address, headers of the document, body) and answers as the exchange says.</summary>
internal sealed class StubApi(Exchange exchange) : HttpMessageHandler
{
    private static readonly HashSet<string> s_own = new(StringComparer.OrdinalIgnoreCase) { "Authorization", "Accept", "Accept-Encoding", "User-Agent", "Content-Length" };

    /// <summary>The request.</summary>
    public string Request { get; private set; } = "nothing was sent";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var boundary = request.Content?.Headers.ContentType?.Parameters.FirstOrDefault(static parameter => parameter.Name == "boundary")?.Value?.Trim('"') ?? "\0";
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .Where(static header => !s_own.Contains(header.Key))
            .Select(static header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);
        Request = string.Join('\n', [$"{request.Method} {request.RequestUri!.AbsoluteUri.Replace("https://api.telnyx.com/v2", "", StringComparison.Ordinal)}", .. headers, .. body.Length > 0 ? [body] : Array.Empty<string>()])
            .Replace(boundary, "BOUNDARY", StringComparison.Ordinal).ReplaceLineEndings("\n").TrimEnd('\n');

        var response = new HttpResponseMessage((HttpStatusCode)exchange.Status) { RequestMessage = request };
        if (exchange.MediaType is { } mediaType)
        {
            response.Content = new StringContent(exchange.Response);
            response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        }

        return response;
    }
}
