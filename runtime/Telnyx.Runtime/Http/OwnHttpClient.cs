using System.Net;

namespace Telnyx.Http;

/// <summary>The HTTP client of those who bring none. It follows no redirects: they would carry body and headers to wherever they point.</summary>
internal sealed class OwnHttpClient : HttpClient
{
    public OwnHttpClient()
        : base(CreateHandler()) => Timeout = System.Threading.Timeout.InfiniteTimeSpan;

    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,

        // Connections that live for ever never notice that an address has moved.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(15),
        UseCookies = false,
    };
}
