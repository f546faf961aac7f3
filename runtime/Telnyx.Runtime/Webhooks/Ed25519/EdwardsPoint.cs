namespace Telnyx.Cryptography;

/// <summary>A point of edwards25519 in extended coordinates: x = X/Z, y = Y/Z, x·y = T/Z. All coordinates are tight.</summary>
internal struct EdwardsPoint
{
    public FieldElement X, Y, Z, T;

    public static EdwardsPoint Identity => new() { Y = FieldElement.One, Z = FieldElement.One };

    /// <summary>Decodes as RFC 8032, 5.1.3: false when y is not below p or belongs to no point of the curve.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out EdwardsPoint point)
    {
        point = default;
        if (!PointEncoding.IsCanonical(bytes))
        {
            return false;
        }

        var y = FieldElement.FromBytes(bytes);
        if (!TryRecoverX(y, out var x))
        {
            return false;
        }

        if (x.IsOdd() != PointEncoding.Sign(bytes))
        {
            x = FieldElement.Negate(x);
        }

        point.X = x;
        point.Y = y;
        point.Z = FieldElement.One;
        FieldElement.Multiply(x, y, out point.T);
        return true;
    }

    /// <summary>-this.</summary>
    public readonly EdwardsPoint Negate() => new() { X = FieldElement.Negate(X), Y = Y, Z = Z, T = FieldElement.Negate(T) };

    /// <summary>2·this; formula "dbl-2008-hwcd" for a = -1, with all signs turned.</summary>
    public readonly EdwardsPoint Double()
    {
        FieldElement.Square(X, out var a);
        FieldElement.Square(Y, out var b);
        FieldElement.Square(Z, out var zz);
        FieldElement.Add(zz, zz, out var c);
        c.Carry();
        FieldElement.Add(a, b, out var h);
        h.Carry();
        FieldElement.Add(X, Y, out var xy);
        FieldElement.Square(xy, out xy);
        FieldElement.Subtract(h, xy, out var e);
        FieldElement.Subtract(a, b, out var g);
        g.Carry();
        FieldElement.Add(c, g, out var f);
        EdwardsPoint result;
        FieldElement.Multiply(e, f, out result.X);
        FieldElement.Multiply(g, h, out result.Y);
        FieldElement.Multiply(f, g, out result.Z);
        FieldElement.Multiply(e, h, out result.T);
        return result;
    }

    // x² = (y² - 1) / (d·y² + 1); the root is found with one power and, for half of the squares, a factor of √-1.
    private static bool TryRecoverX(in FieldElement y, out FieldElement x)
    {
        FieldElement.Square(y, out var yy);
        FieldElement.Subtract(yy, FieldElement.One, out var u);
        u.Carry();
        FieldElement.Multiply(yy, CurveConstants.D, out var v);
        FieldElement.Add(v, FieldElement.One, out v);

        FieldElement.Square(v, out var v3);
        FieldElement.Multiply(v3, v, out v3);
        FieldElement.Square(v3, out var v7);
        FieldElement.Multiply(v7, v, out v7);
        FieldElement.Multiply(u, v7, out var root);
        FieldElement.PowerOfRoot(root, out root);
        FieldElement.Multiply(root, v3, out root);
        FieldElement.Multiply(root, u, out x);

        FieldElement.Square(x, out var check);
        FieldElement.Multiply(check, v, out check);
        if (FieldElement.AreEqual(check, u))
        {
            return true;
        }

        FieldElement.Multiply(x, CurveConstants.SquareRootOfMinusOne, out x);
        return FieldElement.AreEqual(check, FieldElement.Negate(u));
    }
}
