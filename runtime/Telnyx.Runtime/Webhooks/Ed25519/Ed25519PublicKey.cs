namespace Telnyx.Cryptography;

/// <summary>A fixed public key that verifies signatures; safe for any number of threads.</summary>
/// <remarks>
/// Verification handles public data only, so nothing here runs in constant time. The answers are those of libsodium 1.0.18 to
/// 1.0.22: S below L; A canonical, on the curve and not of small order; R not of small order; the equation without cofactor,
/// decided by the bytes of R, so that a non-canonical R never matches.
/// </remarks>
internal sealed class Ed25519PublicKey
{
    public const int SignatureLength = 64;

    private readonly byte[] _encoded;

    // The table of -A: the equation is R = S·B - h·A. 161 KiB and a millisecond, so only for keys that meet a signature.
    private readonly Lazy<PointTable> _table;

    private Ed25519PublicKey(byte[] encoded, EdwardsPoint point)
    {
        _encoded = encoded;
        var negative = point.Negate();
        _table = new(() => new PointTable(negative));
    }

    /// <summary>Null when the bytes are not a key that any signature may be accepted for.</summary>
    public static Ed25519PublicKey? TryCreate(ReadOnlySpan<byte> encoded) =>
        encoded.Length == PointEncoding.Length
        && !PointEncoding.HasSmallOrder(encoded)
        && EdwardsPoint.TryDecode(encoded, out var point)
            ? new(encoded.ToArray(), point)
            : null;

    /// <summary>Whether <paramref name="signature"/> signs the message that consists of both parts one after the other.</summary>
    public bool Verify(ReadOnlySpan<byte> part1, ReadOnlySpan<byte> part2, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != SignatureLength)
        {
            return false;
        }

        ReadOnlySpan<byte> r = signature[..PointEncoding.Length], s = signature[PointEncoding.Length..];
        if (!Scalar.IsCanonical(s) || PointEncoding.HasSmallOrder(r))
        {
            return false;
        }

        Span<byte> hash = stackalloc byte[64];
        MessageHash.Compute(r, _encoded, part1, part2, hash);
        Span<byte> h = stackalloc byte[Scalar.Length];
        Scalar.Reduce(hash, h);

        var sum = PointSum.Zero;
        Span<short> digits = stackalloc short[PointTable.Windows];
        Scalar.ToSignedDigits(s, digits);
        BasePoint.Table.AddMultiple(digits, ref sum);
        Scalar.ToSignedDigits(h, digits);
        _table.Value.AddMultiple(digits, ref sum);

        Span<byte> expected = stackalloc byte[PointEncoding.Length];
        sum.Encode(expected);
        return r.SequenceEqual(expected);
    }
}
