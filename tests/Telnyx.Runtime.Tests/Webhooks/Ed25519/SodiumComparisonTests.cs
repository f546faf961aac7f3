using Telnyx.Cryptography;
using Telnyx.Testing;
using Xunit;
using Xunit.Abstractions;

namespace Telnyx.Runtime.Tests;

/// <summary>20,000 mutated keys, messages and signatures get the same answer here and from the installed libsodium.</summary>
public sealed class SodiumComparisonTests(ITestOutputHelper output)
{
    private const int Mutations = 20_000;
    private const int PairCount = 16;

    private static readonly byte[] s_order = Convert.FromHexString("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");

    [SodiumFact]
    public void Every_mutation_gets_the_same_answer()
    {
        var random = new Random(20_260_101);
        var pairs = Enumerable.Range(0, PairCount).Select(_ => new Ed25519PrivateKey(Bytes(random, 32))).ToArray();
        var known = pairs.ToDictionary(pair => Convert.ToHexString(pair.PublicKey), pair => Ed25519PublicKey.TryCreate(pair.PublicKey));
        var accepted = 0;
        for (var i = 0; i < Mutations; i++)
        {
            var pair = pairs[random.Next(pairs.Length)];
            var message = Bytes(random, random.Next(300));
            byte[] signature = pair.Sign(message), key = [.. pair.PublicKey];
            Mutate(random, ref key, ref message, signature, pairs);

            var ours = known.TryGetValue(Convert.ToHexString(key), out var table) ? table : Ed25519PublicKey.TryCreate(key);
            var expected = Sodium.Verify(key, message, signature);
            Assert.Equal(expected, ours?.Verify(message, default, signature) ?? false);
            accepted += expected ? 1 : 0;
        }

        output.WriteLine($"{Mutations} mutations, {accepted} of them valid, 0 differences to libsodium {Sodium.Version}");

        // Both answers must have been asked for often.
        Assert.InRange(accepted, Mutations / 20, Mutations / 2);
    }

    private static void Mutate(Random random, ref byte[] key, ref byte[] message, byte[] signature, Ed25519PrivateKey[] pairs)
    {
        switch (random.Next(10))
        {
            case 0: break;
            case 1: Flip(random, signature.AsSpan(0, 32)); break;
            case 2: Flip(random, signature.AsSpan(32)); break;
            case 3 when message.Length > 0: Flip(random, message); break;
            case 4 when random.Next(8) == 0: Flip(random, key); break;
            case 5: AddOrder(signature.AsSpan(32)); break;
            case 6: SmallPoint(random).CopyTo(signature, 0); break;
            case 7 when random.Next(8) == 0: key = SmallPoint(random); break;
            case 8: key = pairs[random.Next(pairs.Length)].PublicKey; break;
            default: random.NextBytes(signature.AsSpan(random.Next(64))); break;
        }
    }

    private static void Flip(Random random, Span<byte> bytes) => bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));

    // S + L satisfies the equation as well as S; it is out of range only.
    private static void AddOrder(Span<byte> s)
    {
        var carry = 0;
        for (var i = 0; i < 32; i++)
        {
            carry += s[i] + s_order[i];
            s[i] = (byte)carry;
            carry >>= 8;
        }
    }

    /// <summary>A point of small order or a non-canonical encoding, with any sign.</summary>
    private static byte[] SmallPoint(Random random)
    {
        string[] points =
        [
            "0000000000000000000000000000000000000000000000000000000000000000",
            "0100000000000000000000000000000000000000000000000000000000000000",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "f1ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        ];
        var point = Convert.FromHexString(points[random.Next(points.Length)]);
        point[31] |= (byte)(random.Next(2) << 7);
        return point;
    }

    private static byte[] Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
