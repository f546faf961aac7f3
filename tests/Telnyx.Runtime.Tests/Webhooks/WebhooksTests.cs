using Telnyx.Testing;
using Xunit;

namespace Telnyx.Runtime.Tests;

/// <summary>The ways to call, and to configure.</summary>
public sealed class WebhooksTests
{
    [Fact]
    public void All_forms_of_body_and_headers()
    {
        var pairs = Incoming.Signer.Sign(Incoming.Body, Incoming.Timestamp).Headers;
        using var request = new HttpRequestMessage();
        foreach (var (name, value) in pairs)
        {
            request.Headers.Add(name, value);
        }

        var webhooks = Incoming.Webhooks;
        WebhookEvent[] events =
        [
            webhooks.Unwrap(Incoming.Body, Incoming.Signature, Incoming.Timestamp),
            webhooks.Unwrap(Incoming.Text, Incoming.Signature, Incoming.Timestamp),
            webhooks.Unwrap(Incoming.Body, pairs),
            webhooks.Unwrap(Incoming.Text, pairs),
            webhooks.Unwrap(Incoming.Body, request.Headers),
            webhooks.Unwrap(Incoming.Text, request.Headers),
            webhooks.Unwrap(Incoming.Body, name => request.Headers.GetValues(name)),
            webhooks.Unwrap(Incoming.Text, name => request.Headers.GetValues(name)),
        ];
        Assert.All(events, e => Assert.Equal("e-1", e.Id));

        webhooks.Verify(Incoming.Body, Incoming.Signature, Incoming.Timestamp);
        webhooks.Verify(Incoming.Text, Incoming.Signature, Incoming.Timestamp);
        webhooks.Verify(Incoming.Body, pairs);
        webhooks.Verify(Incoming.Text, pairs);
        webhooks.Verify(Incoming.Body, request.Headers);
        webhooks.Verify(Incoming.Text, request.Headers);
        webhooks.Verify(Incoming.Body, name => request.Headers.GetValues(name));
        webhooks.Verify(Incoming.Text, name => request.Headers.GetValues(name));
    }

    [Fact]
    public void Form_encoded_callbacks_are_verified_without_parsing()
    {
        const string Form = "CallSid=v3%3Aabc&CallStatus=ringing&From=%2B18005550101";
        Incoming.Webhooks.Verify(Form, Incoming.Signer.Sign(Form, DateTimeOffset.FromUnixTimeSeconds(Incoming.Now)).Headers);
    }

    [Fact]
    public void Another_verifier_is_asked_with_the_key_and_the_message()
    {
        var verifier = new Recorder();
        byte[]? key = null;
        var webhooks = Incoming.Create(options => options.CreateVerifier = bytes =>
        {
            key = bytes.ToArray();
            return verifier;
        });
        webhooks.Verify(Incoming.Body, Incoming.Signature, Incoming.Timestamp);
        Assert.Equal(Incoming.Signer.PublicKey, Convert.ToBase64String(key!));
        Assert.Equal($"{Incoming.Timestamp}|{Incoming.Text}", verifier.Message);
    }

    [Fact]
    public void Later_changes_to_the_options_have_no_effect()
    {
        WebhookOptions? options = null;
        var webhooks = Incoming.Create(o => options = o);
        options!.PublicKeys.Clear();
        options.Tolerance = TimeSpan.Zero;
        webhooks.Verify(Incoming.Body, Incoming.Signature, Incoming.Timestamp);
    }

    [Fact]
    public void A_verification_allocates_nothing() =>
        Assert.Equal(0, Allocated.By(static () => Incoming.Webhooks.Verify(Incoming.Body, Incoming.Signature, Incoming.Timestamp)));

    [Fact]
    public void A_mock_says_that_it_is_one() =>
        Assert.Throws<InvalidOperationException>(() => new Mock().Verify(Incoming.Body, Incoming.Signature, Incoming.Timestamp));

    [Fact]
    public void Random_signers_differ_and_seeded_ones_do_not()
    {
        Assert.NotEqual(WebhookSigner.Create().PublicKey, WebhookSigner.Create().PublicKey);
        Assert.Equal(WebhookSigner.FromSeed(new byte[32]).PublicKey, WebhookSigner.FromSeed(new byte[32]).PublicKey);
        Assert.Throws<ArgumentException>(() => WebhookSigner.FromSeed(new byte[31]));
    }

    private sealed class Mock : Webhooks;

    private sealed class Recorder : IWebhookSignatureVerifier
    {
        public string? Message { get; private set; }

        public bool Verify(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> body, ReadOnlySpan<byte> signature)
        {
            Message = System.Text.Encoding.UTF8.GetString([.. prefix, .. body]);
            return signature.Length == 64;
        }
    }
}
