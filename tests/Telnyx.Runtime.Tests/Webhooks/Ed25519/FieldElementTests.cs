using System.Numerics;
using Telnyx.Cryptography;
using Xunit;

namespace Telnyx.Runtime.Tests;

/// <summary>Field arithmetic against BigInteger, on random values and on the limbs that are most likely to overflow.</summary>
public sealed class FieldElementTests
{
    private static readonly BigInteger s_p = BigInteger.Pow(2, 255) - 19;

    [Fact]
    public void Products_of_random_and_extreme_values()
    {
        var values = Values();
        foreach (var (x, a) in values)
        {
            FieldElement.Square(x, out var square);
            AssertEqual(a * a, square);
            foreach (var (y, b) in values)
            {
                FieldElement.Multiply(x, y, out var product);
                AssertEqual(a * b, product);
            }
        }
    }

    [Fact]
    public void Sums_and_differences_as_operands()
    {
        var values = Values();
        foreach (var (x, a) in values)
        {
            foreach (var (y, b) in values)
            {
                FieldElement.Add(x, y, out var sum);
                FieldElement.Subtract(x, y, out var difference);
                AssertEqual(a + b, sum);
                AssertEqual(a - b, difference);
                FieldElement.Multiply(sum, difference, out var product);
                AssertEqual((a + b) * (a - b), product);
                FieldElement.Square(difference, out var square);
                AssertEqual((a - b) * (a - b), square);
            }
        }
    }

    [Fact]
    public void The_largest_first_factor_that_an_addition_of_points_makes()
    {
        // 2·Z - C: twice a tight value plus 2p, just above 2^53 in every limb.
        var all = Bytes(0xff);
        FieldElement.Add(all, all, out var twice);
        FieldElement.Subtract(twice, FieldElement.FromSmall(0), out var first);
        FieldElement.Subtract(all, FieldElement.FromSmall(0), out var second);
        var value = BigInteger.Pow(2, 255) - 1;
        FieldElement.Multiply(first, second, out var product);
        AssertEqual(2 * value * value, product);
    }

    [Fact]
    public void Inverses()
    {
        foreach (var (x, a) in Values())
        {
            FieldElement.Invert(x, out var inverse);
            AssertEqual(BigInteger.ModPow(a, s_p - 2, s_p), inverse);
            FieldElement.PowerOfRoot(x, out var power);
            AssertEqual(BigInteger.ModPow(a, (s_p - 5) / 8, s_p), power);
        }
    }

    [Fact]
    public void Values_from_p_on_are_written_reduced()
    {
        for (var above = 0; above < 19; above++)
        {
            var bytes = (s_p + above).ToByteArray(isUnsigned: true);
            AssertEqual(above, FieldElement.FromBytes(bytes));
        }
    }

    private static List<(FieldElement Element, BigInteger Value)> Values()
    {
        var random = new Random(25519);
        var list = new List<(FieldElement, BigInteger)>();
        foreach (var fill in (ReadOnlySpan<byte>)[0x00, 0x01, 0x55, 0xaa, 0xff])
        {
            Add(Enumerable.Repeat(fill, 32).ToArray());
        }

        Add((s_p - 1).ToByteArray(isUnsigned: true));
        Add(s_p.ToByteArray(isUnsigned: true));
        for (var i = 0; i < 40; i++)
        {
            var bytes = new byte[32];
            random.NextBytes(bytes);
            Add(bytes);
        }

        return list;

        void Add(byte[] bytes)
        {
            bytes[31] &= 0x7f;
            list.Add((FieldElement.FromBytes(bytes), new BigInteger(bytes, isUnsigned: true)));
        }
    }

    private static FieldElement Bytes(byte fill) => FieldElement.FromBytes(Enumerable.Repeat(fill, 32).ToArray());

    private static void AssertEqual(BigInteger expected, FieldElement actual)
    {
        var bytes = new byte[32];
        actual.ToBytes(bytes);
        Assert.Equal(((expected % s_p) + s_p) % s_p, new BigInteger(bytes, isUnsigned: true));
    }
}
