using System.Numerics;
using Telnyx.Cryptography;
using Xunit;

namespace Telnyx.Runtime.Tests;

/// <summary>Arithmetic modulo the group order against BigInteger.</summary>
public sealed class ScalarTests
{
    private static readonly BigInteger s_order =
        BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", provider: null);

    [Fact]
    public void Reduction_of_random_and_extreme_values()
    {
        var random = new Random(8032);
        List<BigInteger> values = [0, 1, s_order - 1, s_order, s_order + 1, BigInteger.Pow(2, 512) - 1, s_order * s_order];
        for (var i = 0; i < 2000; i++)
        {
            var bytes = new byte[64];
            random.NextBytes(bytes);
            values.Add(new BigInteger(bytes, isUnsigned: true));
            values.Add(s_order * random.NextInt64() * BigInteger.Pow(2, random.Next(190)));
        }

        foreach (var value in values)
        {
            byte[] wide = new byte[64], narrow = new byte[32];
            Assert.True(value.TryWriteBytes(wide, out _, isUnsigned: true));
            Scalar.Reduce(wide, narrow);
            Assert.Equal(value % s_order, new BigInteger(narrow, isUnsigned: true));
        }
    }

    [Fact]
    public void Only_numbers_below_the_order_are_canonical()
    {
        Assert.True(IsCanonical(0));
        Assert.True(IsCanonical(s_order - 1));
        Assert.True(IsCanonical(BigInteger.Pow(2, 252)));
        Assert.False(IsCanonical(s_order));
        Assert.False(IsCanonical(s_order + 1));
        Assert.False(IsCanonical(s_order + BigInteger.Pow(2, 64)));
        Assert.False(IsCanonical(BigInteger.Pow(2, 252) + BigInteger.Pow(2, 128)));
        Assert.False(IsCanonical(BigInteger.Pow(2, 253)));
        Assert.False(IsCanonical(BigInteger.Pow(2, 256) - 1));
    }

    [Fact]
    public void Digits_add_up_to_the_number_and_stay_in_their_range()
    {
        var random = new Random(6);
        List<BigInteger> values = [0, 1, s_order - 1, BigInteger.Pow(2, 252) - 1];
        for (var i = 0; i < 500; i++)
        {
            var bytes = new byte[32];
            random.NextBytes(bytes);
            values.Add(new BigInteger(bytes, isUnsigned: true) % s_order);
        }

        var digits = new short[PointTable.Windows];
        foreach (var value in values)
        {
            Scalar.ToSignedDigits(Bytes(value), digits);
            var sum = BigInteger.Zero;
            for (var i = 0; i < digits.Length; i++)
            {
                Assert.InRange(digits[i], -(1 << (PointTable.WindowBits - 1)), 1 << (PointTable.WindowBits - 1));
                sum += digits[i] * BigInteger.Pow(2, i * PointTable.WindowBits);
            }

            Assert.Equal(value, sum);
        }
    }

    private static bool IsCanonical(BigInteger value) => Scalar.IsCanonical(Bytes(value));

    private static byte[] Bytes(BigInteger value)
    {
        var bytes = new byte[32];
        Assert.True(value.TryWriteBytes(bytes, out _, isUnsigned: true));
        return bytes;
    }
}
