using System.Numerics;
using System.Text;
using Telnyx.Cryptography;
using Telnyx.Testing;
using Xunit;
using static Telnyx.WebhookFailureReason;

namespace Telnyx.Runtime.Tests;

/// <summary>Bad inputs 37 to 55: well-formed signatures that are wrong. The published vectors hold hundreds more.</summary>
public sealed class SignatureMathematicsTests
{
    private const string SmallOrder = "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a";

    private static byte[] Raw => Convert.FromBase64String(Incoming.Signature);

    [Fact, BadInput(37, 38)]
    public void Any_bit_flipped()
    {
        for (var bit = 0; bit < 512; bit += 3)
        {
            var raw = Raw;
            raw[bit / 8] ^= (byte)(1 << (bit % 8));
            Refused(raw);
        }
    }

    [Fact, BadInput(39, 40)]
    public void S_replaced()
    {
        Refused([.. Raw[..32], .. Convert.FromBase64String(Incoming.Signer.Sign("{}"u8, Incoming.Timestamp).Signature)[32..]]);
        Refused([.. Raw[..32], .. new byte[32]]);
    }

    [Theory, BadInput(41, 42)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void S_plus_multiples_of_the_order(int times)
    {
        var order = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", provider: null);
        var s = new BigInteger(Raw.AsSpan(32), isUnsigned: true) + (order * times);
        var bytes = new byte[32];
        Assert.True(s.TryWriteBytes(bytes, out _, isUnsigned: true));
        Refused([.. Raw[..32], .. bytes]);
    }

    [Theory, BadInput(42)]
    [InlineData(0x20)]
    [InlineData(0x40)]
    [InlineData(0x80)]
    public void High_bits_of_S(int bit)
    {
        var raw = Raw;
        raw[63] |= (byte)bit;
        Refused(raw);
    }

    [Theory, BadInput(43, 46, 48, 49)]
    [InlineData(SmallOrder)]
    [InlineData("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("0200000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0100000000000000000000000000000000000000000000000000000000000080")]
    [InlineData("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    public void R_of_small_order_not_canonical_or_off_the_curve(string r) => Refused([.. Convert.FromHexString(r), .. Raw[32..]]);

    [Theory, BadInput(44, 45, 48, 49)]
    [InlineData(SmallOrder)]
    [InlineData("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("0200000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0100000000000000000000000000000000000000000000000000000000000080")]
    [InlineData("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    public void Such_points_are_refused_as_keys(string key)
    {
        var text = Convert.ToBase64String(Convert.FromHexString(key));
        var e = Assert.Throws<ArgumentException>(() => new Webhooks(text));
        Assert.DoesNotContain(text, e.Message, StringComparison.Ordinal);
    }

    // Case 4 of "Taming the many EdDSAs": 8·(S·B - R - h·A) is zero, S·B - R - h·A is not.
    [Fact, BadInput(47)]
    public void Valid_only_with_the_cofactor() => Assert.False(VectorAnswers.Verify(
        "cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d",
        "e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec4011eaccd55b53f56c",
        "160a1cb0dc9c0258cd0a7d23e94d8fa878bcb1925f2c64246b2dee1796bed5125ec6bc982a269b723e0668e540911a9a6a58921d6925e434ab10aa7940551a09"));

    [Fact, BadInput(50)]
    public void R_and_S_change_places() => Refused([.. Raw[32..], .. Raw[..32]]);

    [Fact, BadInput(51)]
    public void Signed_by_another_key() => Refused(WebhookSigner.Create().Sign(Incoming.Body, Incoming.Timestamp).Signature);

    [Fact, BadInput(52, 53, 54)]
    public void Another_message_signed_by_the_right_key()
    {
        var key = new Ed25519PrivateKey(Enumerable.Repeat((byte)7, 32).ToArray());
        Refused(key.Sign(Incoming.Body));
        Refused(key.Sign(Encoding.UTF8.GetBytes($"{Incoming.Timestamp}.{Incoming.Text}")));
        Refused(key.Sign(Encoding.UTF8.GetBytes($"{Incoming.Timestamp}{Incoming.Text}")));

        // Ed25519ph, made with libsodium's crypto_sign_final_create by the same key over the same message.
        Refused("48uM4OTQYjru6kuj5Xgt56ZVojsFzlJAUxyjV5yFPleQl/r47b2e/drgn0WUg2UwTCJF3K5OIsHOiBla3h6pCg==");

        // Contexts come first in the hash; a verifier without them must not agree.
        var message = Encoding.UTF8.GetBytes($"{Incoming.Timestamp}|{Incoming.Text}");
        Refused(key.Sign([.. "SigEd25519 no Ed25519 collisions\u0001\u0000"u8, .. message]));
        Refused(key.Sign(System.Security.Cryptography.SHA512.HashData(message)));
        Incoming.Webhooks.Verify(Incoming.Body, Convert.ToBase64String(key.Sign(message)), Incoming.Timestamp);
    }

    [Fact, BadInput(55)]
    public void Valid_for_another_message() => Refused(Incoming.Signer.Sign("""{"data":{}}"""u8, Incoming.Timestamp).Signature);

    private static void Refused(byte[] signature) => Refused(Convert.ToBase64String(signature));

    private static void Refused(string signature) => Incoming.Refuses(SignatureMismatch, Incoming.Body, signature, Incoming.Timestamp);
}
