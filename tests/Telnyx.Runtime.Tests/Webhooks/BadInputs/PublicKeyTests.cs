using Telnyx.Testing;
using Xunit;
using static Telnyx.WebhookFailureReason;

namespace Telnyx.Runtime.Tests;

/// <summary>Bad inputs 56 to 65: how keys are configured.</summary>
public sealed class PublicKeyTests
{
    private static readonly string s_key = Incoming.Signer.PublicKey;

    [Theory, BadInput(56, 63)]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \n")]
    public void Empty(string? key) => Refused(key!, "empty");

    [Theory, BadInput(57)]
    [InlineData("not-valid-base64!!!")]
    [InlineData("6kpsY-KcUgq-9VB7Ey7F-ZVHdq6-vnuSQh7qaRRG0iw=")]
    [InlineData("6kpsY+KcUgq+9VB7Ey7F+ZVHdq6+vnuSQh7qaRRG0iw")]
    [InlineData("6kpsY+KcUgq+9VB7Ey7F+ZVHdq6+vnuSQh7qaRRG0ix=")]
    [InlineData("6kpsY+KcUgq+9VB7 Ey7F+ZVHdq6+vnuSQh7qaRRG0iw=")]
    public void Not_base64(string key) => Refused(key, "base64");

    [Theory, BadInput(58)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(64)]
    public void Wrong_length(int length) => Refused(Convert.ToBase64String(new byte[length]), "32 bytes");

    [Fact, BadInput(59)]
    public void Der_and_pem()
    {
        byte[] der = [.. Convert.FromHexString("302a300506032b6570032100"), .. Convert.FromBase64String(s_key)];
        var text = Convert.ToBase64String(der);
        Refused(text, "DER");
        Refused($"-----BEGIN PUBLIC KEY-----\n{text}\n-----END PUBLIC KEY-----\n", "PEM");
    }

    [Theory, BadInput(60)]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData(" ")]
    [InlineData("\t")]
    public void White_space_around_is_trimmed(string space) => Incoming
        .Create(options => options.PublicKeys[0] = space + s_key + space)
        .Verify(Incoming.Body, Incoming.Signature, Incoming.Timestamp);

    [Fact, BadInput(61)]
    public void Hexadecimal() => Refused(Convert.ToHexString(Convert.FromBase64String(s_key)), "hexadecimal");

    [Fact, BadInput(62)]
    public void Secret_of_another_scheme() => Refused("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_");

    [Fact, BadInput(62)]
    public void An_api_key_is_recognised_and_not_repeated() =>
        Refused("KEY0123456789ABCDEF0123456789ABCDEF_abcdefghijklmnop", "TELNYX_API_KEY");

    [Fact, BadInput(64)]
    public void The_second_of_two_keys_matches()
    {
        var next = WebhookSigner.Create();
        var webhooks = Incoming.Create(options => options.PublicKeys.Insert(0, next.PublicKey));
        webhooks.Verify(Incoming.Body, Incoming.Signature, Incoming.Timestamp);
        webhooks.Verify(Incoming.Body, next.Sign(Incoming.Body, Incoming.Timestamp).Signature, Incoming.Timestamp);
    }

    [Fact, BadInput(65)]
    public void All_keys_fail()
    {
        var webhooks = Incoming.Create(options => options.PublicKeys.Insert(0, WebhookSigner.Create().PublicKey));
        var other = WebhookSigner.Create().Sign(Incoming.Body, Incoming.Timestamp).Signature;
        Incoming.Refuses(SignatureMismatch, Incoming.Body, other, Incoming.Timestamp, webhooks);
    }

    private static void Refused(string key, string hint)
    {
        var e = Assert.Throws<ArgumentException>(() => new Webhooks(key));
        Assert.Contains(hint, e.Message, StringComparison.Ordinal);
        if (key?.Length > 10)
        {
            Assert.DoesNotContain(key, e.ToString(), StringComparison.Ordinal);
        }
    }
}
