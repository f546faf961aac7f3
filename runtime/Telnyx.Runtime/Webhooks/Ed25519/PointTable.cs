namespace Telnyx.Cryptography;

/// <summary>Multiples of one fixed point P, so that any k·P is a sum of table entries without a single doubling.</summary>
/// <remarks>
/// The window is a trade of memory for additions. Measured per verification of 1.5 KB against libsodium 1.0.18 (52 µs), with
/// the size of a table and the time to fill it: 4 bits 0.54 (60 KiB, 0.5 ms), 5 bits 0.47 (96 KiB), 6 bits 0.42 (161 KiB, 0.9 ms),
/// 7 bits 0.38 (278 KiB), 8 bits 0.36 (480 KiB, 1.8 ms). At 6 bits the tables of B and of one key fit a 512 KiB second-level cache
/// together, and from there on each step buys a twentieth of the time with nearly twice the memory.
/// </remarks>
internal sealed class PointTable
{
    public const int WindowBits = 6;
    public const int Windows = (254 + WindowBits - 1) / WindowBits;
    private const int Entries = 1 << (WindowBits - 1);

    // Entry w·Entries + (j - 1) is j·2^(w·WindowBits)·P.
    private readonly PrecomputedPoint[] _points = new PrecomputedPoint[Windows * Entries];

    public PointTable(in EdwardsPoint point)
    {
        var row = new EdwardsPoint[Entries];
        var products = new FieldElement[Entries];
        var first = point;
        for (var window = 0; window < Windows; window++)
        {
            FillRow(first, row);
            Normalize(row, products, _points.AsSpan(window * Entries, Entries));
            first = row[^1].Double();
        }
    }

    /// <summary>Adds k·P to <paramref name="sum"/>; the digits are those of k in radix 2^WindowBits, signed.</summary>
    public void AddMultiple(ReadOnlySpan<short> digits, ref PointSum sum)
    {
        for (var window = 0; window < Windows; window++)
        {
            var digit = digits[window];
            if (digit > 0)
            {
                sum.Add(_points[(window * Entries) + digit - 1]);
            }
            else if (digit < 0)
            {
                sum.Subtract(_points[(window * Entries) - digit - 1]);
            }
        }
    }

    /// <summary>P, 2P, 3P … Adding P itself needs its prepared form, which the first entry of the row gives.</summary>
    private static void FillRow(in EdwardsPoint first, EdwardsPoint[] row)
    {
        FieldElement.Invert(first.Z, out var inverse);
        PrecomputedPoint.Create(first, inverse, out var step);
        var sum = PointSum.StartingAt(first);
        row[0] = first;
        for (var i = 1; i < row.Length; i++)
        {
            sum.Add(step);
            row[i] = sum.Value;
        }
    }

    /// <summary>Divides by Z with one inversion for the whole row: the inverse of the product, unwound from the end.</summary>
    private static void Normalize(EdwardsPoint[] row, FieldElement[] products, Span<PrecomputedPoint> result)
    {
        products[0] = row[0].Z;
        for (var i = 1; i < row.Length; i++)
        {
            FieldElement.Multiply(products[i - 1], row[i].Z, out products[i]);
        }

        FieldElement.Invert(products[^1], out var inverse);
        for (var i = row.Length - 1; i > 0; i--)
        {
            FieldElement.Multiply(inverse, products[i - 1], out var inverseOfZ);
            PrecomputedPoint.Create(row[i], inverseOfZ, out result[i]);
            FieldElement.Multiply(inverse, row[i].Z, out inverse);
        }

        PrecomputedPoint.Create(row[0], inverse, out result[0]);
    }
}
