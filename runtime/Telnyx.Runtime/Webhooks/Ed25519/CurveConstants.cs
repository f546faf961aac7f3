namespace Telnyx.Cryptography;

/// <summary>The constants of edwards25519, computed from their definitions in RFC 8032 rather than copied as digits.</summary>
internal static class CurveConstants
{
    /// <summary>d = -121665/121666.</summary>
    public static readonly FieldElement D = ComputeD();

    /// <summary>2·d, which every precomputed point is multiplied with.</summary>
    public static readonly FieldElement TwoD = ComputeTwoD();

    /// <summary>2^((p-1)/4).</summary>
    public static readonly FieldElement SquareRootOfMinusOne = ComputeSquareRootOfMinusOne();

    private static FieldElement ComputeD()
    {
        FieldElement.Invert(FieldElement.FromSmall(121666), out var inverse);
        FieldElement.Multiply(inverse, FieldElement.FromSmall(121665), out var d);
        return FieldElement.Negate(d);
    }

    private static FieldElement ComputeTwoD()
    {
        FieldElement.Add(D, D, out var result);
        result.Carry();
        return result;
    }

    // (p-1)/4 = 2·(p-5)/8 + 1.
    private static FieldElement ComputeSquareRootOfMinusOne()
    {
        var two = FieldElement.FromSmall(2);
        FieldElement.PowerOfRoot(two, out var power);
        FieldElement.Square(power, out power);
        FieldElement.Multiply(power, two, out var root);
        return root;
    }
}
