using System.Text;
using Telnyx.Testing;
using Xunit;

namespace Telnyx.Runtime.Tests;

/// <summary>A genuine webhook, and what the tests change about it.</summary>
internal static class Incoming
{
    public const long Now = 1_700_000_000;

    public const string Timestamp = "1700000000";

    public const string Text =
        """{"data":{"event_type":"call.answered","id":"e-1","payload":{"from":"+18005550101"}},"meta":{"attempt":1}}""";

    public static readonly WebhookSigner Signer = WebhookSigner.FromSeed(Enumerable.Repeat((byte)7, 32).ToArray());

    public static readonly byte[] Body = Encoding.UTF8.GetBytes(Text);

    public static readonly string Signature = Signer.Sign(Body, Timestamp).Signature;

    public static readonly Webhooks Webhooks = Create();

    public static Webhooks Create(Action<WebhookOptions>? change = null, WebhookEventReader? reader = null)
    {
        var options = new WebhookOptions { PublicKeys = { Signer.PublicKey }, TimeProvider = new FixedTime(Now) };
        change?.Invoke(options);
        return new Webhooks(options, reader);
    }

    /// <summary>Headers as pairs, so that names can come twice.</summary>
    public static List<KeyValuePair<string, string>> Headers(params (string Name, string Value)[] headers) =>
        [.. headers.Select(header => KeyValuePair.Create(header.Name, header.Value))];

    /// <summary>The body is refused, both by Verify and by Unwrap, with the one exception and without an echo.</summary>
    public static void Refuses(WebhookFailureReason reason, byte[] body, string? signature, string? timestamp, Webhooks? webhooks = null)
    {
        webhooks ??= Webhooks;
        Action[] actions = [() => webhooks.Verify(body, signature, timestamp), () => webhooks.Unwrap(body, signature, timestamp)];
        foreach (var action in actions)
        {
            var e = Assert.Throws<TelnyxWebhookException>(action);
            Assert.Equal(reason, e.Reason);
            AssertNoEcho(e, signature, timestamp, Encoding.UTF8.GetString(body));
        }
    }

    /// <summary>As <see cref="Refuses(WebhookFailureReason, byte[], string?, string?, Webhooks?)"/>, for a set of headers.</summary>
    public static void Refuses(WebhookFailureReason reason, List<KeyValuePair<string, string>> headers)
    {
        foreach (var action in (Action[])[() => Webhooks.Verify(Body, headers), () => Webhooks.Unwrap(Body, headers)])
        {
            var e = Assert.Throws<TelnyxWebhookException>(action);
            Assert.Equal(reason, e.Reason);
            AssertNoEcho(e, [.. headers.Select(header => header.Value)]);
        }
    }

    /// <summary>Nothing of what came is repeated; only what could not be read of a genuine body is told, with its place, by the inner exception.</summary>
    public static void AssertNoEcho(TelnyxWebhookException e, params string?[] inputs)
    {
        var text = e.InnerException is null ? e.ToString() : e.Message;
        foreach (var input in inputs)
        {
            // Very short inputs occur in any sentence.
            if (input?.Length > 6)
            {
                Assert.DoesNotContain(input, text, StringComparison.Ordinal);
            }
        }
    }
}
