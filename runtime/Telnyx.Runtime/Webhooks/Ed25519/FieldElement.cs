using System.Buffers.Binary;

namespace Telnyx.Cryptography;

/// <summary>A number modulo p = 2^255 - 19 in five limbs of 51 bits.</summary>
/// <remarks>
/// Limbs may exceed 51 bits between operations. <see cref="Multiply"/> and <see cref="Square"/> return limbs below 2^51 + 2^17
/// ("tight"); one <see cref="Add"/> or <see cref="Subtract"/> of tight values stays below 2^53, which both accept.
/// </remarks>
internal partial struct FieldElement
{
    private const ulong Mask = (1UL << 51) - 1;

    private ulong _0, _1, _2, _3, _4;

    public static FieldElement One => new() { _0 = 1 };

    public static FieldElement FromSmall(uint value) => new() { _0 = value };

    /// <summary>Reads 255 little-endian bits; the top bit is ignored and the value is not required to be below p.</summary>
    public static FieldElement FromBytes(ReadOnlySpan<byte> bytes)
    {
        var a = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        var b = BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]);
        var c = BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]);
        var d = BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]);
        return new()
        {
            _0 = a & Mask,
            _1 = ((a >> 51) | (b << 13)) & Mask,
            _2 = ((b >> 38) | (c << 26)) & Mask,
            _3 = ((c >> 25) | (d << 39)) & Mask,
            _4 = (d >> 12) & Mask,
        };
    }

    /// <summary>Writes the one canonical encoding: 32 bytes, little-endian, below p.</summary>
    public readonly void ToBytes(Span<byte> bytes)
    {
        var r = this;
        r.Carry();
        r.Carry();

        // The value is now below 2^255 + 2^205, so p fits into it at most once: exactly when adding 19 carries out of bit 254.
        var q = (r._0 + 19) >> 51;
        q = (r._1 + q) >> 51;
        q = (r._2 + q) >> 51;
        q = (r._3 + q) >> 51;
        q = (r._4 + q) >> 51;
        r._0 += 19 * q;
        r._1 += r._0 >> 51;
        r._2 += r._1 >> 51;
        r._3 += r._2 >> 51;
        r._4 += r._3 >> 51;
        r._0 &= Mask;
        r._1 &= Mask;
        r._2 &= Mask;
        r._3 &= Mask;
        r._4 &= Mask;

        BinaryPrimitives.WriteUInt64LittleEndian(bytes, r._0 | (r._1 << 51));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], (r._1 >> 13) | (r._2 << 38));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[16..], (r._2 >> 26) | (r._3 << 25));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[24..], (r._3 >> 39) | (r._4 << 12));
    }

    public static void Add(in FieldElement x, in FieldElement y, out FieldElement result)
    {
        result._0 = x._0 + y._0;
        result._1 = x._1 + y._1;
        result._2 = x._2 + y._2;
        result._3 = x._3 + y._3;
        result._4 = x._4 + y._4;
    }

    /// <summary>x - y + 2p, so that no limb goes below zero while <paramref name="y"/> is tight.</summary>
    public static void Subtract(in FieldElement x, in FieldElement y, out FieldElement result)
    {
        result._0 = x._0 + ((2 * Mask) - 36) - y._0;
        result._1 = x._1 + (2 * Mask) - y._1;
        result._2 = x._2 + (2 * Mask) - y._2;
        result._3 = x._3 + (2 * Mask) - y._3;
        result._4 = x._4 + (2 * Mask) - y._4;
    }

    /// <summary>Brings the limbs back to tight form; one pass over all of them at once, so nothing waits for its neighbour.</summary>
    public void Carry()
    {
        ulong c0 = _0 >> 51, c1 = _1 >> 51, c2 = _2 >> 51, c3 = _3 >> 51, c4 = _4 >> 51;
        _0 = (_0 & Mask) + (19 * c4);
        _1 = (_1 & Mask) + c0;
        _2 = (_2 & Mask) + c1;
        _3 = (_3 & Mask) + c2;
        _4 = (_4 & Mask) + c3;
    }

    /// <summary>The tight form of -x for a tight <paramref name="x"/>.</summary>
    public static FieldElement Negate(in FieldElement x)
    {
        FieldElement zero = default;
        Subtract(zero, x, out var result);
        result.Carry();
        return result;
    }

    /// <summary>The lowest bit of the canonical encoding: the "sign" of RFC 8032.</summary>
    public readonly bool IsOdd()
    {
        Span<byte> bytes = stackalloc byte[32];
        ToBytes(bytes);
        return (bytes[0] & 1) != 0;
    }

    public static bool AreEqual(in FieldElement x, in FieldElement y)
    {
        Span<byte> a = stackalloc byte[32], b = stackalloc byte[32];
        x.ToBytes(a);
        y.ToBytes(b);
        return a.SequenceEqual(b);
    }
}
