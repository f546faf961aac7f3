namespace Telnyx.Json;

/// <summary>Arrays of bytes for whole bodies.</summary>
internal static class ByteArray
{
    /// <summary>A copy that is not zeroed first, which takes longer than copying.</summary>
    public static byte[] Copy(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return [];
        }

        var copy = GC.AllocateUninitializedArray<byte>(bytes.Length);
        bytes.CopyTo(copy);
        return copy;
    }
}
