using System.Buffers.Binary;

namespace Telnyx.Cryptography;

/// <summary>Numbers modulo the group order L = 2^252 + c, as 32 little-endian bytes.</summary>
internal static class Scalar
{
    public const int Length = 32;

    // L in four limbs of 64 bits; c is the lower two.
    private const ulong L0 = 0x5812631a5cf5d3ed;
    private const ulong L1 = 0x14def9dea2f79cd6;
    private const ulong L3 = 0x1000000000000000;

    /// <summary>The number is below L; anything else would be a second signature for the same message.</summary>
    public static bool IsCanonical(ReadOnlySpan<byte> scalar)
    {
        Span<ulong> limbs = stackalloc ulong[4];
        Read(scalar, limbs);
        return limbs[3] != L3 ? limbs[3] < L3
            : limbs[2] != 0 ? false
            : limbs[1] != L1 ? limbs[1] < L1
            : limbs[0] < L0;
    }

    /// <summary>Reduces 64 bytes modulo L, 32 bits at a time from the top.</summary>
    /// <remarks>
    /// With a remainder r below L, v = r·2^32 + next is below 2^285. As 2^252 = -c (mod L), v = (v mod 2^252) - q·c where
    /// q = v / 2^252 has 33 bits; the difference is above -2^158 and below L, so adding L once at most makes it the next remainder.
    /// </remarks>
    public static void Reduce(ReadOnlySpan<byte> wide, Span<byte> scalar)
    {
        Span<ulong> r = stackalloc ulong[4];
        r.Clear();
        for (var at = wide.Length - 4; at >= 0; at -= 4)
        {
            var q = (r[3] >> 28) & 0xffff_ffff;
            q |= r[3] >> 60 << 32;
            r[3] = ((r[3] << 32) | (r[2] >> 32)) & (L3 - 1);
            r[2] = (r[2] << 32) | (r[1] >> 32);
            r[1] = (r[1] << 32) | (r[0] >> 32);
            r[0] = (r[0] << 32) | BinaryPrimitives.ReadUInt32LittleEndian(wide[at..]);
            SubtractMultipleOfC(r, q);
        }

        for (var i = 0; i < r.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(scalar[(8 * i)..], r[i]);
        }
    }

    /// <summary>Digits of a number below 2^253 in radix 2^bits, each from -2^(bits-1) to 2^(bits-1).</summary>
    public static void ToSignedDigits(ReadOnlySpan<byte> scalar, Span<short> digits)
    {
        const int Bits = PointTable.WindowBits;
        Span<ulong> limbs = stackalloc ulong[5];
        Read(scalar, limbs);
        limbs[4] = 0;
        var carry = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            int at = i * Bits, limb = at >> 6, shift = at & 63;
            var bits = limbs[limb] >> shift;
            if (shift > 64 - Bits)
            {
                bits |= limbs[limb + 1] << (64 - shift);
            }

            var digit = (int)(bits & ((1 << Bits) - 1)) + carry;
            carry = digit > 1 << (Bits - 1) ? 1 : 0;
            digits[i] = (short)(digit - (carry << Bits));
        }
    }

    private static void SubtractMultipleOfC(Span<ulong> r, ulong q)
    {
        var high = Math.BigMul(q, L0, out var low);
        var high1 = Math.BigMul(q, L1, out var low1);
        var middle = high + low1;
        high1 += middle < low1 ? 1UL : 0;

        var borrow = SubtractAt(r, 0, low, 0);
        borrow = SubtractAt(r, 1, middle, borrow);
        borrow = SubtractAt(r, 2, high1, borrow);
        borrow = SubtractAt(r, 3, 0, borrow);
        if (borrow != 0)
        {
            AddOrder(r);
        }
    }

    private static ulong SubtractAt(Span<ulong> r, int i, ulong value, ulong borrow)
    {
        var before = r[i];
        var after = before - value;
        r[i] = after - borrow;
        return (before < value ? 1UL : 0) | (after < borrow ? 1UL : 0);
    }

    private static void AddOrder(Span<ulong> r)
    {
        UInt128 sum = (UInt128)r[0] + L0;
        r[0] = (ulong)sum;
        sum = (UInt128)r[1] + L1 + (sum >> 64);
        r[1] = (ulong)sum;
        sum = (UInt128)r[2] + (sum >> 64);
        r[2] = (ulong)sum;
        r[3] += L3 + (ulong)(sum >> 64);
    }

    private static void Read(ReadOnlySpan<byte> bytes, Span<ulong> limbs)
    {
        for (var i = 0; i < 4; i++)
        {
            limbs[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(8 * i)..]);
        }
    }
}
