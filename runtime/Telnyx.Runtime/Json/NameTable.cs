using System.Numerics;
using System.Runtime.InteropServices;

namespace Telnyx.Json;

/// <summary>Finds the index of a UTF-8 name among a fixed set, without allocating.</summary>
internal sealed class NameTable
{
    private readonly byte[] _text;
    private readonly int[] _starts;
    private short[]? _slots;

    /// <param name="namesSeparatedByNewline">The names; an empty text holds none.</param>
    public NameTable(ReadOnlySpan<byte> namesSeparatedByNewline)
    {
        _text = namesSeparatedByNewline.ToArray();
        var count = _text.Length == 0 ? 0 : namesSeparatedByNewline.Count((byte)'\n') + 1;
        _starts = new int[count + 1];
        for (var i = 1; i < count; i++)
        {
            _starts[i] = _starts[i - 1] + _text.AsSpan(_starts[i - 1]).IndexOf((byte)'\n') + 1;
        }

        _starts[count] = _text.Length + 1;
    }

    public int Count => _starts.Length - 1;

    public ReadOnlySpan<byte> this[int index] =>
        _text.AsSpan(_starts[index], _starts[index + 1] - _starts[index] - 1);

    /// <summary>The index of a name, or -1. <paramref name="expected"/> is tried first: documents mostly come in order.</summary>
    public int Find(ReadOnlySpan<byte> name, int expected)
    {
        if ((uint)expected < (uint)Count && this[expected].SequenceEqual(name))
        {
            return expected;
        }

        return Find(name);
    }

    /// <summary>The index of a name, or -1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        // Built at the first miss: most models are only ever read in order, or only written.
        var slots = _slots ??= BuildSlots();
        var mask = slots.Length - 1;
        for (var slot = (int)Hash(name) & mask; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var index = slots[slot] - 1;
            if (this[index].SequenceEqual(name))
            {
                return index;
            }
        }

        return -1;
    }

    private short[] BuildSlots()
    {
        // At most half full, so a probe always meets an empty slot.
        var slots = new short[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, Count * 2))];
        for (var i = 0; i < Count; i++)
        {
            var slot = (int)Hash(this[i]) & (slots.Length - 1);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = (short)(i + 1);
        }

        return slots;
    }

    /// <summary>Mixes length, first and last bytes: names of one table differ there nearly always.</summary>
    private static uint Hash(ReadOnlySpan<byte> name)
    {
        ulong head = 0, tail = 0;
        if (name.Length >= sizeof(ulong))
        {
            head = MemoryMarshal.Read<ulong>(name);
            tail = MemoryMarshal.Read<ulong>(name[^sizeof(ulong)..]);
        }
        else
        {
            foreach (var b in name)
            {
                head = (head << 8) | b;
            }
        }

        var mixed = (head * 0x9E3779B97F4A7C15) ^ (BitOperations.RotateLeft(tail, 29) * 0xC2B2AE3D27D4EB4F) ^ (ulong)name.Length;
        mixed *= 0xD6E8FEB86659FD93;
        return (uint)(mixed >> 32);
    }
}
