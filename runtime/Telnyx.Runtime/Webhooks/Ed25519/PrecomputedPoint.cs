namespace Telnyx.Cryptography;

/// <summary>An affine point prepared for additions: y + x, y - x and 2·d·x·y, all tight.</summary>
internal struct PrecomputedPoint
{
    public FieldElement YPlusX, YMinusX, TwoDxy;

    /// <summary>From extended coordinates and the inverse of Z.</summary>
    public static void Create(in EdwardsPoint point, in FieldElement inverseOfZ, out PrecomputedPoint result)
    {
        FieldElement.Multiply(point.X, inverseOfZ, out var x);
        FieldElement.Multiply(point.Y, inverseOfZ, out var y);
        FieldElement.Add(y, x, out result.YPlusX);
        result.YPlusX.Carry();
        FieldElement.Subtract(y, x, out result.YMinusX);
        result.YMinusX.Carry();
        FieldElement.Multiply(x, y, out var xy);
        FieldElement.Multiply(xy, CurveConstants.TwoD, out result.TwoDxy);
    }
}
