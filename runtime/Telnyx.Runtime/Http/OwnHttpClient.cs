namespace Telnyx.Http;

/// <summary>The HTTP client of those who bring none.</summary>
internal sealed class OwnHttpClient : HttpClient
{
    public OwnHttpClient()
        : base(new OwnHandler()) => Timeout = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>Whether its client, or one that shares it, was disposed.</summary>
    public bool IsDisposed { get; private set; }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
