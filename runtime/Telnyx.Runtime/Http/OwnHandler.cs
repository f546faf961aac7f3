using System.Net;

namespace Telnyx.Http;

/// <summary>
/// What our own clients send with: sockets that follow no redirects, which would carry body and headers to wherever they point; a
/// connection that does not come about told apart from an answer that does not; and gzip that must be whole.
/// </summary>
internal sealed class OwnHandler : DelegatingHandler
{
    private const string Gzip = "gzip";

    public OwnHandler()
        : base(CreateSockets())
    {
    }

    public SocketsHttpHandler Sockets => (SocketsHttpHandler)InnerHandler!;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Headers.NonValidated.Contains("Accept-Encoding"))
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", Gzip);
        }

        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (request.Method != HttpMethod.Head && IsGzip(response.Content))
            {
                response.Content = new GunzippedContent(response.Content);
            }

            return response;
        }
        catch (OperationCanceledException e) when (e.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            // The only timeout of the sockets is that for connecting: nothing was sent.
            throw new HttpRequestException(HttpRequestError.ConnectionError, "There was no connection within the time allowed.", e);
        }
    }

    private static SocketsHttpHandler CreateSockets() => new()
    {
        AllowAutoRedirect = false,

        // .NET's own decompression takes a gzip body that was cut off for a whole one.
        AutomaticDecompression = DecompressionMethods.None,

        // Connections that live for ever never notice that an address has moved.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(15),
        UseCookies = false,
    };

    private static bool IsGzip(HttpContent content) =>
        content.Headers.NonValidated.TryGetValues("Content-Encoding", out var values)
        && values.ToString().Trim() is var encoding
        && (encoding.Equals(Gzip, StringComparison.OrdinalIgnoreCase) || encoding.Equals("x-gzip", StringComparison.OrdinalIgnoreCase));
}
