using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Telnyx.Testing;

/// <summary>Signs webhooks as Telnyx does, with a key pair of its own, so that an application's webhook endpoint can be tested.</summary>
/// <remarks>For tests only: signing is not hardened against side channels. Safe for concurrent use.</remarks>
/// <example>
/// <code>
/// var signer = WebhookSigner.Create();
/// var webhooks = new Webhooks(signer.PublicKey);
/// var signed = signer.Sign("""{"data":{"event_type":"call.answered"}}""", DateTimeOffset.UtcNow);
/// webhooks.Verify(body, signed.Signature, signed.Timestamp);
/// </code>
/// </example>
public sealed class WebhookSigner
{
    /// <summary>The length of a seed in bytes.</summary>
    public const int SeedLength = 32;

    private readonly Ed25519PrivateKey _key;

    private WebhookSigner(Ed25519PrivateKey key)
    {
        _key = key;
        PublicKey = Convert.ToBase64String(key.PublicKey);
    }

    /// <summary>The public key as the Telnyx portal shows it: base64 of 32 bytes, for <c>TELNYX_PUBLIC_KEY</c>.</summary>
    public string PublicKey { get; }

    /// <summary>A signer with a new random key pair.</summary>
    public static WebhookSigner Create() => FromSeed(RandomNumberGenerator.GetBytes(SeedLength));

    /// <summary>A signer whose key pair is the same every time, for tests with recorded signatures.</summary>
    /// <param name="seed">32 bytes.</param>
    public static WebhookSigner FromSeed(ReadOnlySpan<byte> seed)
    {
        if (seed.Length != SeedLength)
        {
            throw new ArgumentException($"A seed has {SeedLength} bytes.", nameof(seed));
        }

        return new(new Ed25519PrivateKey(seed));
    }

    /// <summary>Signs the raw bytes of a webhook's body.</summary>
    /// <param name="body">The body exactly as it will be sent.</param>
    /// <param name="timestamp">The time of sending; whole seconds are sent.</param>
    public WebhookSignature Sign(ReadOnlySpan<byte> body, DateTimeOffset timestamp) =>
        Sign(body, timestamp.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    /// <summary>Signs a body given as text, which is sent as UTF-8.</summary>
    /// <param name="body">The body exactly as it will be sent.</param>
    /// <param name="timestamp">The time of sending; whole seconds are sent.</param>
    public WebhookSignature Sign(string body, DateTimeOffset timestamp)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Sign(Encoding.UTF8.GetBytes(body), timestamp);
    }

    /// <summary>Signs with any text as timestamp, to test what a receiver does with a wrong one.</summary>
    /// <param name="body">The body exactly as it will be sent.</param>
    /// <param name="timestamp">The exact text of the timestamp header.</param>
    public WebhookSignature Sign(ReadOnlySpan<byte> body, string timestamp)
    {
        ArgumentNullException.ThrowIfNull(timestamp);
        var signature = _key.Sign([.. Encoding.UTF8.GetBytes(timestamp), (byte)'|', .. body]);
        return new(Convert.ToBase64String(signature), timestamp);
    }
}
