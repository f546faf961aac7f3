using System.Globalization;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Telnyx.Benchmarks.Json;
using Telnyx.Testing;

namespace Telnyx.Benchmarks.Webhooks;

/// <summary>A webhook of 1.5 KB verified and read, against libsodium and System.Text.Json's generator.</summary>
/// <remarks>Without libsodium the baseline has no figure.</remarks>
public class WebhookBenchmarks
{
    private static readonly WebhookSigner s_signer = WebhookSigner.FromSeed([.. Enumerable.Repeat((byte)7, WebhookSigner.SeedLength)]);

    private readonly string _timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
    private readonly byte[] _key = Convert.FromBase64String(s_signer.PublicKey);
    private readonly Telnyx.Webhooks _webhooks;
    private readonly string _signature;

    public WebhookBenchmarks()
    {
        using var client = new TelnyxClient(new() { ApiKey = Guid.NewGuid().ToString(), PublicKey = s_signer.PublicKey });
        _webhooks = client.Webhooks;
        _signature = s_signer.Sign(Samples.Webhook, _timestamp).Signature;
    }

    [Benchmark(Baseline = true, Description = "libsodium, System.Text.Json")]
    public object? ByHand()
    {
        if (!Sodium.IsPresent)
        {
            throw new PlatformNotSupportedException("libsodium is not installed, so there is nothing to compare with.");
        }

        Span<byte> signature = stackalloc byte[64];
        Convert.TryFromBase64String(_signature, signature, out _);
        var message = new byte[_timestamp.Length + 1 + Samples.Webhook.Length];
        Encoding.ASCII.GetBytes(_timestamp, message);
        message[_timestamp.Length] = (byte)'|';
        Samples.Webhook.CopyTo(message, _timestamp.Length + 1);
        return Sodium.Verify(signature, message, _key)
            ? JsonSerializer.Deserialize(Samples.Webhook, PlainJson.Default.PlainWebhook)
            : throw new InvalidOperationException("The signature is not genuine.");
    }

    [Benchmark(Description = "Unwrap")]
    public object Unwrap() => _webhooks.Unwrap(Samples.Webhook, _signature, _timestamp);
}
