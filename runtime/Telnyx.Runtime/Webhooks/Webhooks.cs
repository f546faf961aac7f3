using Telnyx.Metadata;

namespace Telnyx;

/// <summary>Verifies webhooks and turns them into typed events. Safe for concurrent use; the methods are virtual for mocks.</summary>
/// <remarks>
/// A webhook is accepted only with a valid Ed25519 signature over its timestamp and the raw bytes of its body, and only within
/// <see cref="WebhookOptions.Tolerance"/>. Nothing is parsed before that. Inside the tolerance a webhook may be delivered more than
/// once, by the sender or by somebody who recorded it: remember <see cref="WebhookEvent.Id"/> where that matters.
/// </remarks>
public partial class Webhooks
{
    /// <summary>The header with the signature.</summary>
    public const string SignatureHeader = "telnyx-signature-ed25519";

    /// <summary>The header with the time of signing.</summary>
    public const string TimestampHeader = "telnyx-timestamp";

    private readonly WebhookVerification? _verification;
    private readonly WebhookBody? _body;
    private readonly int _maxBodyLength;

    /// <summary>Verifies with one public key.</summary>
    /// <param name="publicKey">44 characters of base64, as the Telnyx portal shows it.</param>
    /// <param name="reader">Reads the typed events of an SDK; without it every event is an <see cref="UnknownWebhookEvent"/>.</param>
    /// <exception cref="ArgumentException">This is not a public key.</exception>
    public Webhooks([EnvironmentSetting("TELNYX_PUBLIC_KEY")] string publicKey, WebhookEventReader? reader = null)
        : this(new WebhookOptions { PublicKeys = { publicKey } }, reader)
    {
    }

    /// <summary>Verifies as the options say.</summary>
    /// <param name="options">They are copied: later changes have no effect.</param>
    /// <param name="reader">Reads the typed events of an SDK; without it every event is an <see cref="UnknownWebhookEvent"/>.</param>
    /// <exception cref="ArgumentException">An option has an impossible value, or a key is none.</exception>
    public Webhooks(WebhookOptions options, WebhookEventReader? reader = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _verification = options.CreateVerification();
        _body = new WebhookBody(reader);
        _maxBodyLength = options.MaxBodyLength;
    }

    /// <summary>For mocks.</summary>
    protected Webhooks()
    {
    }

    private WebhookVerification Verification =>
        _verification ?? throw new InvalidOperationException("This is a mock: the method that was called has not been set up.");
}
