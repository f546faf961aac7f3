namespace Telnyx.Http;

/// <summary>The HTTP client of those who bring none.</summary>
internal sealed class OwnHttpClient : HttpClient
{
    public OwnHttpClient()
        : base(new OwnHandler()) => Timeout = System.Threading.Timeout.InfiniteTimeSpan;
}
