using System.Security.Cryptography;

namespace Telnyx.Cryptography;

/// <summary>SHA-512 of several pieces, without joining them and without allocating.</summary>
internal static class MessageHash
{
    // One native hash state per thread that verifies; it resets itself with every result.
    [ThreadStatic]
    private static IncrementalHash? s_hash;

    public static void Compute(
        ReadOnlySpan<byte> r,
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> part1,
        ReadOnlySpan<byte> part2,
        Span<byte> result)
    {
        var hash = s_hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        hash.AppendData(r);
        hash.AppendData(key);
        hash.AppendData(part1);
        hash.AppendData(part2);
        hash.GetHashAndReset(result);
    }
}
