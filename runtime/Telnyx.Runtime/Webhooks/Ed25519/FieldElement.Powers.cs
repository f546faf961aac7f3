namespace Telnyx.Cryptography;

/// <content>Inversion and square roots, both powers with an exponent of nearly all ones.</content>
internal partial struct FieldElement
{
    /// <summary>x^(p-2) = 1/x, with p - 2 = 2^255 - 21; zero stays zero.</summary>
    public static void Invert(in FieldElement x, out FieldElement result)
    {
        AllOnes250(x, out var ones, out var x11);
        SquareTimes(ones, 5, out ones);
        Multiply(ones, x11, out result);
    }

    /// <summary>x^((p-5)/8), with (p - 5)/8 = 2^252 - 3: the power that square roots modulo p are made of.</summary>
    public static void PowerOfRoot(in FieldElement x, out FieldElement result)
    {
        AllOnes250(x, out var ones, out _);
        SquareTimes(ones, 2, out ones);
        Multiply(ones, x, out result);
    }

    /// <summary>x^(2^250 - 1), doubling the run of ones in the exponent step by step, and x^11, which is met on the way.</summary>
    private static void AllOnes250(in FieldElement x, out FieldElement ones, out FieldElement x11)
    {
        Square(x, out var x2);
        SquareTimes(x2, 2, out var x8);
        Multiply(x8, x, out var x9);
        Multiply(x9, x2, out x11);
        Square(x11, out var x22);
        Multiply(x22, x9, out var ones5);           // x^31 = 2^5 - 1

        Lengthen(ones5, 5, ones5, out var ones10);
        Lengthen(ones10, 10, ones10, out var ones20);
        Lengthen(ones20, 20, ones20, out var ones40);
        Lengthen(ones40, 10, ones10, out var ones50);
        Lengthen(ones50, 50, ones50, out var ones100);
        Lengthen(ones100, 100, ones100, out var ones200);
        Lengthen(ones200, 50, ones50, out ones);
    }

    private static void Lengthen(in FieldElement head, int count, in FieldElement tail, out FieldElement result)
    {
        SquareTimes(head, count, out result);
        Multiply(result, tail, out result);
    }

    private static void SquareTimes(in FieldElement x, int count, out FieldElement result)
    {
        Square(x, out result);
        for (var i = 1; i < count; i++)
        {
            Square(result, out result);
        }
    }
}
