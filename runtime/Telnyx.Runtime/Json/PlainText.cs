using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Telnyx.Json;

/// <summary>Text that JSON takes as it is: printable ASCII without quotes and backslashes. Nearly all text is.</summary>
internal static class PlainText
{
    private const int Half = 8;
    private const int Block = 2 * Half;

    /// <summary>Copies text as ASCII, looking at it and copying it in one pass.</summary>
    /// <returns>False when there is something else in it; then the target holds a part of it.</returns>
    public static bool TryCopy(ReadOnlySpan<char> text, Span<byte> target)
    {
        if (text.Length < Half)
        {
            return TryCopyShort(text, target);
        }

        // The last block overlaps the one before it; text that is shorter than a block is two overlapping halves.
        target = target[..text.Length];
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var last = Math.Max(0, text.Length - Block);
        var second = Math.Min(Half, text.Length - Half);
        for (var i = 0; ; i = Math.Min(i + Block, last))
        {
            var (front, back) = (Vector128.LoadUnsafe(ref source, (nuint)i), Vector128.LoadUnsafe(ref source, (nuint)(i + second)));
            var bytes = Vector128.Narrow(front, back);
            if (((front | back) & Vector128.Create((ushort)0xFF00)) != Vector128<ushort>.Zero || HasOther(bytes))
            {
                return false;
            }

            MemoryMarshal.Write(target[i..], bytes.AsUInt64().GetElement(0));
            MemoryMarshal.Write(target[(i + second)..], bytes.AsUInt64().GetElement(1));
            if (i == last)
            {
                return true;
            }
        }
    }

    // As signed bytes and one higher, what is not ASCII, the controls and DEL are all below the space.
    private static bool HasOther(Vector128<byte> bytes) =>
        (Vector128.LessThan((bytes + Vector128<byte>.One).AsSByte(), Vector128.Create((sbyte)(' ' + 1))).AsByte()
            | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))) != Vector128<byte>.Zero;

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
