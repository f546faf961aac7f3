using System.Numerics;
using System.Security.Cryptography;
using Telnyx.Cryptography;

namespace Telnyx.Testing;

/// <summary>An Ed25519 key pair that signs (RFC 8032, 5.1.5 and 5.1.6). Not in constant time: for test keys only.</summary>
internal sealed class Ed25519PrivateKey
{
    private static readonly BigInteger s_order =
        BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", provider: null);

    private readonly byte[] _secretScalar;
    private readonly byte[] _prefix;

    public Ed25519PrivateKey(ReadOnlySpan<byte> seed)
    {
        var hash = SHA512.HashData(seed);
        hash[0] &= 0b1111_1000;
        hash[31] &= 0b0111_1111;
        hash[31] |= 0b0100_0000;
        _prefix = hash[32..];
        _secretScalar = Reduce(new BigInteger(hash.AsSpan(0, 32), isUnsigned: true));
        PublicKey = MultiplyBasePoint(_secretScalar);
    }

    public byte[] PublicKey { get; }

    public byte[] Sign(ReadOnlySpan<byte> message)
    {
        var nonce = Reduce(Hash(_prefix, default, message));
        var r = MultiplyBasePoint(nonce);
        var challenge = Reduce(Hash(r, PublicKey, message));
        var s = Reduce(Number(nonce) + (Number(challenge) * Number(_secretScalar)));
        return [.. r, .. s];
    }

    private static BigInteger Number(byte[] scalar) => new(scalar, isUnsigned: true);

    private static BigInteger Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> message) =>
        Number(SHA512.HashData([.. first, .. second, .. message]));

    private static byte[] Reduce(BigInteger value)
    {
        var scalar = new byte[Scalar.Length];
        (value % s_order).TryWriteBytes(scalar, out _, isUnsigned: true);
        return scalar;
    }

    // The table ends at 253 bits, so the clamped scalar is reduced first; B has order L, so the product is the same.
    private static byte[] MultiplyBasePoint(byte[] scalar)
    {
        Span<short> digits = stackalloc short[PointTable.Windows];
        Scalar.ToSignedDigits(scalar, digits);
        var sum = PointSum.Zero;
        BasePoint.Table.AddMultiple(digits, ref sum);
        var encoded = new byte[PointEncoding.Length];
        sum.Encode(encoded);
        return encoded;
    }
}
