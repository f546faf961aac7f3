using Microsoft.Extensions.Logging;
using Polly;
using Telnyx.Metadata;

namespace Telnyx;

/// <summary>How a client reaches the API. Read once, when the client is made.</summary>
public sealed class TelnyxClientOptions
{
    /// <summary>The API key, from the portal; when null, the environment variable <c>TELNYX_API_KEY</c>.</summary>
    [EnvironmentSetting("TELNYX_API_KEY", IsSecret = true)]
    public string? ApiKey { get; set; }

    /// <summary>
    /// Where the API is; when null, the environment variable <c>TELNYX_BASE_URL</c>, else the server of the document. Must be https,
    /// except on loopback: the key is sent with every request.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// The public key that webhooks are verified with, base64, from the portal; when null, the environment variable <c>TELNYX_PUBLIC_KEY</c>.
    /// </summary>
    [EnvironmentSetting("TELNYX_PUBLIC_KEY")]
    public string? PublicKey { get; set; }

    /// <summary>
    /// Asked for the API key or an access token before every try, in place of <see cref="ApiKey"/>, which must then be null: for keys that rotate, and for
    /// <see cref="OAuthClientCredentials.GetTokenAsync"/>. It is called concurrently and should answer from memory.
    /// When the API refuses the token (401), it is asked once more; if it then gives another one, the call is sent again, unless <see cref="MaxRetries"/> is 0.
    /// </summary>
    public Func<CancellationToken, ValueTask<string>>? TokenProvider { get; set; }

    /// <summary>Headers to send along with every call. One of the SDK's own with the same name is replaced; one of the call counts more.</summary>
    public IDictionary<string, string> ExtraHeaders { get; private set; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Query parameters to send along with every call, unescaped. One of the call with the same name counts more.</summary>
    public IDictionary<string, string> ExtraQuery { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How webhooks are verified; <see cref="PublicKey"/> is one key more.</summary>
    public WebhookOptions Webhooks { get; private set; } = new();

    /// <summary>Where the client writes its logs, under the category <c>Telnyx</c>; null for none.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>
    /// How long a call may take, all tries, the waits between them and the body included; 60 seconds unless set. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> is no limit.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long one try may take before the next one begins; 30 seconds unless set. A call that is not sent again has its whole
    /// <see cref="Timeout"/>, and so has the last try.
    /// </summary>
    public TimeSpan TryTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often a call is sent again, 0 to 10; 2 unless set. What the API may have carried out already is sent again only when
    /// repeating does no harm: GET, PUT, DELETE, and commands with a <c>command_id</c>.
    /// </summary>
    public int MaxRetries { get; set; } = 2;

    /// <summary>
    /// Builds the pipeline that every call runs through, with the strategies of Polly. Null: the SDK's own retries only, which
    /// <see cref="TelnyxResilience.AddTelnyxRetry"/> adds to a pipeline of one's own; without that, there are none.
    /// </summary>
    public Action<ResiliencePipelineBuilder<TelnyxResponse>>? ConfigureResilience { get; set; }

    /// <summary>The most bytes that a response held in memory may have; 64 MiB unless set. Streams have no limit.</summary>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>The clock; the system's unless set.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>A copy that later changes do not reach.</summary>
    internal TelnyxClientOptions Copy()
    {
        var copy = (TelnyxClientOptions)MemberwiseClone();
        copy.Webhooks = Webhooks.Copy();
        copy.ExtraHeaders = new Dictionary<string, string>(ExtraHeaders, StringComparer.OrdinalIgnoreCase);
        copy.ExtraQuery = new Dictionary<string, string>(ExtraQuery, StringComparer.Ordinal);
        return copy;
    }

    /// <summary>How webhooks are verified, with the short form of the key and the clock of the client.</summary>
    internal WebhookOptions WebhookOptions()
    {
        var options = Webhooks.Copy();
        if (PublicKey is not null)
        {
            options.PublicKeys.Add(PublicKey);
        }

        options.TimeProvider = options.TimeProvider == TimeProvider.System ? TimeProvider : options.TimeProvider;
        return options;
    }

    /// <summary>Says where the API is; never the key.</summary>
    /// <returns>A line for logs.</returns>
    public override string ToString() => $"TelnyxClientOptions {{ BaseAddress = {BaseAddress?.Host}, Timeout = {Timeout} }}";
}
