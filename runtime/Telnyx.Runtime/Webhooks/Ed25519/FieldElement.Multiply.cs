using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Telnyx.Cryptography;

/// <content>Products. Nearly all the time of a verification is spent in these two methods.</content>
/// <remarks>
/// A column of the product is a sum of up to five 106-bit terms x·y. C# has no add-with-carry, so 128-bit sums are slow; instead
/// two plain 64-bit sums are kept: H of the high halves of x·(y·2^11), which is floor(x·y / 2^53) each, and L of the low
/// halves of x·y. What the floors dropped is below 5·2^53, so it is exactly L - H·2^53 modulo 2^64, and a column is worth
/// (L - H·2^53) here and 4·H in the next column. Terms that wrap past 2^255 come back times 19, folded into x beforehand.
/// With x below 2^54 and y below 2^53, no sum exceeds 2^63.
/// </remarks>
internal partial struct FieldElement
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(in FieldElement x, in FieldElement y, out FieldElement result)
    {
        ulong x0 = x._0, x1 = x._1, x2 = x._2, x3 = x._3, x4 = x._4;
        ulong y0 = y._0, y1 = y._1, y2 = y._2, y3 = y._3, y4 = y._4;
        ulong s0 = y0 << 11, s1 = y1 << 11, s2 = y2 << 11, s3 = y3 << 11, s4 = y4 << 11;
        ulong w1 = 19 * x1, w2 = 19 * x2, w3 = 19 * x3, w4 = 19 * x4;

        var h0 = High(x0, s0) + High(w1, s4) + High(w2, s3) + High(w3, s2) + High(w4, s1);
        var l0 = (x0 * y0) + (w1 * y4) + (w2 * y3) + (w3 * y2) + (w4 * y1);
        var h1 = High(x0, s1) + High(x1, s0) + High(w2, s4) + High(w3, s3) + High(w4, s2);
        var l1 = (x0 * y1) + (x1 * y0) + (w2 * y4) + (w3 * y3) + (w4 * y2);
        var h2 = High(x0, s2) + High(x1, s1) + High(x2, s0) + High(w3, s4) + High(w4, s3);
        var l2 = (x0 * y2) + (x1 * y1) + (x2 * y0) + (w3 * y4) + (w4 * y3);
        var h3 = High(x0, s3) + High(x1, s2) + High(x2, s1) + High(x3, s0) + High(w4, s4);
        var l3 = (x0 * y3) + (x1 * y2) + (x2 * y1) + (x3 * y0) + (w4 * y4);
        var h4 = High(x0, s4) + High(x1, s3) + High(x2, s2) + High(x3, s1) + High(x4, s0);
        var l4 = (x0 * y4) + (x1 * y3) + (x2 * y2) + (x3 * y1) + (x4 * y0);

        result._0 = l0 - (h0 << 53) + (76 * h4);
        result._1 = l1 - (h1 << 53) + (4 * h0);
        result._2 = l2 - (h2 << 53) + (4 * h1);
        result._3 = l3 - (h3 << 53) + (4 * h2);
        result._4 = l4 - (h4 << 53) + (4 * h3);
        result.Carry();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Square(in FieldElement x, out FieldElement result)
    {
        ulong x0 = x._0, x1 = x._1, x2 = x._2, x3 = x._3, x4 = x._4;
        ulong s0 = x0 << 11, s1 = x1 << 11, s2 = x2 << 11, s3 = x3 << 11, s4 = x4 << 11;
        ulong d0 = 2 * x0, d1 = 2 * x1;
        ulong w1 = 38 * x1, w2 = 38 * x2, w3 = 38 * x3, v3 = 19 * x3, v4 = 19 * x4;

        var h0 = High(x0, s0) + High(w1, s4) + High(w2, s3);
        var l0 = (x0 * x0) + (w1 * x4) + (w2 * x3);
        var h1 = High(d0, s1) + High(w2, s4) + High(v3, s3);
        var l1 = (d0 * x1) + (w2 * x4) + (v3 * x3);
        var h2 = High(d0, s2) + High(x1, s1) + High(w3, s4);
        var l2 = (d0 * x2) + (x1 * x1) + (w3 * x4);
        var h3 = High(d0, s3) + High(d1, s2) + High(v4, s4);
        var l3 = (d0 * x3) + (d1 * x2) + (v4 * x4);
        var h4 = High(d0, s4) + High(d1, s3) + High(x2, s2);
        var l4 = (d0 * x4) + (d1 * x3) + (x2 * x2);

        result._0 = l0 - (h0 << 53) + (76 * h4);
        result._1 = l1 - (h1 << 53) + (4 * h0);
        result._2 = l2 - (h2 << 53) + (4 * h1);
        result._3 = l3 - (h3 << 53) + (4 * h2);
        result._4 = l4 - (h4 << 53) + (4 * h3);
        result.Carry();
    }

    /// <summary>The upper 64 bits of a product.</summary>
    /// <remarks>Math.BigMul stores the lower ones too, which makes a verification an eighth slower.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong High(ulong a, ulong b) =>
        Bmi2.X64.IsSupported ? Bmi2.X64.MultiplyNoFlags(a, b)
        : ArmBase.Arm64.IsSupported ? ArmBase.Arm64.MultiplyHigh(a, b)
        : Math.BigMul(a, b, out _);
}
