namespace Telnyx.Cryptography;

/// <summary>A running sum of precomputed points.</summary>
/// <remarks>Intermediate values are fields, not locals, so that they need not be cleared for every addition.</remarks>
internal struct PointSum
{
    private EdwardsPoint _sum;
    private FieldElement _a, _b, _c, _d, _e, _f, _g, _h;

    public static PointSum Zero => new() { _sum = EdwardsPoint.Identity };

    public static PointSum StartingAt(in EdwardsPoint point) => new() { _sum = point };

    public readonly EdwardsPoint Value => _sum;

    /// <summary>Formula "madd-2008-hwcd-3": seven multiplications, complete (no special cases) on this curve.</summary>
    public void Add(in PrecomputedPoint point)
    {
        FieldElement.Subtract(_sum.Y, _sum.X, out _a);
        FieldElement.Multiply(_a, point.YMinusX, out _a);
        FieldElement.Add(_sum.Y, _sum.X, out _b);
        FieldElement.Multiply(_b, point.YPlusX, out _b);
        FieldElement.Multiply(_sum.T, point.TwoDxy, out _c);
        FieldElement.Add(_sum.Z, _sum.Z, out _d);
        FieldElement.Subtract(_d, _c, out _f);
        FieldElement.Add(_d, _c, out _g);
        Finish();
        FieldElement.Multiply(_f, _g, out _sum.Z);
    }

    /// <summary>The same with -point: y + x and y - x change places, and 2·d·x·y its sign.</summary>
    public void Subtract(in PrecomputedPoint point)
    {
        FieldElement.Subtract(_sum.Y, _sum.X, out _a);
        FieldElement.Multiply(_a, point.YPlusX, out _a);
        FieldElement.Add(_sum.Y, _sum.X, out _b);
        FieldElement.Multiply(_b, point.YMinusX, out _b);
        FieldElement.Multiply(_sum.T, point.TwoDxy, out _c);
        FieldElement.Add(_sum.Z, _sum.Z, out _d);
        FieldElement.Add(_d, _c, out _f);
        FieldElement.Subtract(_d, _c, out _g);
        Finish();
        FieldElement.Multiply(_g, _f, out _sum.Z);
    }

    /// <summary>The canonical encoding of the sum: y with the sign of x in the top bit.</summary>
    public void Encode(Span<byte> bytes)
    {
        FieldElement.Invert(_sum.Z, out _a);
        FieldElement.Multiply(_sum.X, _a, out _b);
        FieldElement.Multiply(_sum.Y, _a, out _c);
        _c.ToBytes(bytes);
        if (_b.IsOdd())
        {
            bytes[31] |= 0x80;
        }
    }

    // The difference of 2·Z and _c may exceed 2^53 by a little, so it is always the first factor, where 2^54 is allowed.
    private void Finish()
    {
        FieldElement.Subtract(_b, _a, out _e);
        FieldElement.Add(_b, _a, out _h);
        FieldElement.Multiply(_f, _e, out _sum.X);
        FieldElement.Multiply(_g, _h, out _sum.Y);
        FieldElement.Multiply(_e, _h, out _sum.T);
    }
}
