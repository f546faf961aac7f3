namespace Telnyx.Cryptography;

/// <summary>B, the generator of the group of order L, and its table, built when the first signature is verified.</summary>
internal static class BasePoint
{
    private static readonly Lazy<PointTable> s_table = new(static () => new PointTable(Decode()));

    public static PointTable Table => s_table.Value;

    // y = 4/5 with an even x (RFC 8032, 5.1): 0x58 and 31 times 0x66.
    private static EdwardsPoint Decode()
    {
        Span<byte> bytes = stackalloc byte[PointEncoding.Length];
        bytes.Fill(0x66);
        bytes[0] = 0x58;
        EdwardsPoint.TryDecode(bytes, out var point);
        return point;
    }
}
