using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Telnyx.Json;

/// <summary>Text that JSON takes as it is: printable ASCII without quotes and backslashes. Nearly all text is.</summary>
internal static class PlainText
{
    private const int Block = 8;

    /// <summary>Copies text as ASCII, looking at it and copying it in one pass.</summary>
    /// <returns>False when there is something else in it; then the target holds a part of it.</returns>
    public static bool TryCopy(ReadOnlySpan<char> text, Span<byte> target)
    {
        if (text.Length < Block)
        {
            return TryCopyShort(text, target);
        }

        // The last block overlaps the one before it.
        target = target[..text.Length];
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var last = text.Length - Block;
        for (var i = 0; ; i = Math.Min(i + Block, last))
        {
            var block = Vector128.LoadUnsafe(ref source, (nuint)i);
            var other = Vector128.GreaterThan(block - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')))
                | Vector128.Equals(block, Vector128.Create((ushort)'"'))
                | Vector128.Equals(block, Vector128.Create((ushort)'\\'));
            if (other != Vector128<ushort>.Zero)
            {
                return false;
            }

            MemoryMarshal.Write(target[i..], Vector128.Narrow(block, block).AsUInt64().ToScalar());
            if (i == last)
            {
                return true;
            }
        }
    }

    private static bool TryCopyShort(ReadOnlySpan<char> text, Span<byte> target)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }

            target[i] = (byte)c;
        }

        return true;
    }
}
