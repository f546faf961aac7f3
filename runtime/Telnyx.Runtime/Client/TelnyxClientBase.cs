using System.ComponentModel;
using Telnyx.Http;

namespace Telnyx;

/// <summary>What every generated client is built on.</summary>
public abstract class TelnyxClientBase : IDisposable
{
    private readonly TelnyxTransport? _transport;
    private readonly ClientSettings? _settings;
    private readonly TelnyxClientOptions? _options;
    private Webhooks? _webhooks;

    /// <summary>For mocks.</summary>
    protected TelnyxClientBase()
    {
    }

    /// <summary>Makes a client.</summary>
    /// <param name="options">How the API is reached.</param>
    /// <param name="metadata">What the document says.</param>
    /// <param name="httpClient">Sends the requests and stays the caller's; null for one of the client's own.</param>
    /// <exception cref="ArgumentException">An option is missing or cannot be right; the message says what to do.</exception>
    protected TelnyxClientBase(TelnyxClientOptions options, SdkMetadata metadata, HttpClient? httpClient = null)
    {
        _settings = ClientSettings.From(options, metadata);
        _options = options.Copy();

        // Keys that were set must be right; the environment is looked at when webhooks are used.
        _webhooks = options.PublicKey is null && options.Webhooks.PublicKeys.Count == 0 ? null : CreateWebhooks();
        _transport = new TelnyxTransport(_settings, httpClient);
    }

    /// <summary>Verifies and reads webhooks.</summary>
    public virtual Webhooks Webhooks => _webhooks ??= CreateWebhooks();

    /// <summary>Sends the requests of all services.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected TelnyxTransport Transport => _transport ?? throw TelnyxService.IsMock();

    /// <summary>Sends a request of the runtime's own.</summary>
    internal Task<TelnyxResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken) => Transport.SendAsync(request, cancellationToken);

    /// <summary>Closes the connections, when they are the client's own.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the connections, when they are the client's own.</summary>
    /// <param name="disposing">False from a finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _transport?.Dispose();
        }
    }

    /// <summary>A copy of the options, with changes.</summary>
    /// <param name="change">Changes the copy.</param>
    /// <returns>The copy.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected TelnyxClientOptions Options(Action<TelnyxClientOptions> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var copy = (_options ?? throw TelnyxService.IsMock()).Copy();
        change(copy);
        return copy;
    }

    private Webhooks CreateWebhooks()
    {
        var settings = _settings ?? throw TelnyxService.IsMock();
        return new Webhooks(_options!.WebhookOptions(), settings.Metadata.WebhookEvents);
    }
}
