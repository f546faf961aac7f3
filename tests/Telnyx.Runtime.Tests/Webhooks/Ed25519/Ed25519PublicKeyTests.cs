using Telnyx.Cryptography;
using Telnyx.Testing;
using Xunit;

namespace Telnyx.Runtime.Tests;

/// <summary>Which keys exist at all, and what verification costs.</summary>
public sealed class Ed25519PublicKeyTests
{
    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000080")]
    [InlineData("0100000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0100000000000000000000000000000000000000000000000000000000000080")]
    [InlineData("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    [InlineData("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")]
    [InlineData("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85")]
    [InlineData("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")]
    [InlineData("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa")]
    public void Points_of_small_order_are_no_keys(string key) => Assert.Null(Ed25519PublicKey.TryCreate(Convert.FromHexString(key)));

    [Fact]
    public void Encodings_from_p_on_are_no_keys()
    {
        for (var first = 0xed; first <= 0xff; first++)
        {
            var key = Enumerable.Repeat((byte)0xff, 32).ToArray();
            key[0] = (byte)first;
            Assert.Null(Ed25519PublicKey.TryCreate(key));
            key[31] = 0x7f;
            Assert.Null(Ed25519PublicKey.TryCreate(key));
        }
    }

    [Fact]
    public void About_half_of_all_numbers_are_on_no_point()
    {
        var random = new Random(2);
        var bytes = new byte[32];
        var keys = 0;
        for (var i = 0; i < 1000; i++)
        {
            random.NextBytes(bytes);
            keys += Ed25519PublicKey.TryCreate(bytes) is null ? 0 : 1;
        }

        Assert.InRange(keys, 430, 570);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Only_32_bytes_are_a_key(int length) => Assert.Null(Ed25519PublicKey.TryCreate(new byte[length]));

    [Fact]
    public void A_verification_allocates_nothing()
    {
        var pair = new Ed25519PrivateKey(new byte[32]);
        var key = Ed25519PublicKey.TryCreate(pair.PublicKey)!;
        var message = new byte[1500];
        var signature = pair.Sign(message);
        Assert.True(key.Verify(message, default, signature));
        Assert.Equal(0, Allocated.By(() => key.Verify(message.AsSpan(0, 11), message.AsSpan(11), signature)));
    }

    [Fact]
    public void The_table_is_built_once_for_many_threads()
    {
        var pair = new Ed25519PrivateKey(Enumerable.Repeat((byte)9, 32).ToArray());
        var key = Ed25519PublicKey.TryCreate(pair.PublicKey)!;
        var message = new byte[100];
        var signature = pair.Sign(message);
        Assert.All(ParallelEnumerable.Range(0, 64).Select(_ => key.Verify(message, default, signature)), Assert.True);
    }
}
