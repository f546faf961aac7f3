using FsCheck;
using FsCheck.Fluent;
using Telnyx.Cryptography;
using Telnyx.Testing;
using Xunit;

namespace Telnyx.Runtime.Tests;

/// <summary>What the signer signs is verified, wherever the message is divided; anything else is not.</summary>
public sealed class RoundTripTests
{
    private static readonly Ed25519PrivateKey s_pair = new(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());
    private static readonly Ed25519PublicKey s_key = Ed25519PublicKey.TryCreate(s_pair.PublicKey)!;

    [Fact]
    public void Signed_messages_are_verified() => Prop.ForAll<byte[], NonNegativeInt>((message, at) =>
    {
        var division = at.Get % (message.Length + 1);
        return s_key.Verify(message.AsSpan(0, division), message.AsSpan(division), s_pair.Sign(message));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Other_messages_are_not() => Prop.ForAll<byte[], byte[]>((message, other) =>
        message.SequenceEqual(other) == s_key.Verify(other, default, s_pair.Sign(message))).QuickCheckThrowOnFailure();

    [Fact]
    public void Random_signatures_are_not() => Prop.ForAll<byte[]>(message =>
    {
        var signature = new byte[64];
        new Random(message.Length).NextBytes(signature);
        return !s_key.Verify(message, default, signature);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Keys_from_any_seed_verify_their_signatures()
    {
        var random = new Random(5);
        var seed = new byte[32];
        for (var i = 0; i < 20; i++)
        {
            random.NextBytes(seed);
            var pair = new Ed25519PrivateKey(seed);
            Assert.True(Ed25519PublicKey.TryCreate(pair.PublicKey)!.Verify(seed, default, pair.Sign(seed)));
        }
    }
}
