using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Telnyx.Json;

/// <summary>Finds the index of a UTF-8 name among a fixed set, without allocating.</summary>
internal sealed class NameTable
{
    private readonly byte[][] _names;
    private short[]? _slots;

    /// <param name="namesSeparatedByNewline">The names; an empty text holds none.</param>
    public NameTable(ReadOnlySpan<byte> namesSeparatedByNewline)
    {
        _names = namesSeparatedByNewline.IsEmpty ? [] : new byte[namesSeparatedByNewline.Count((byte)'\n') + 1][];
        for (var i = 0; i < _names.Length; i++)
        {
            var end = namesSeparatedByNewline.IndexOf((byte)'\n');
            _names[i] = (end < 0 ? namesSeparatedByNewline : namesSeparatedByNewline[..end]).ToArray();
            namesSeparatedByNewline = namesSeparatedByNewline[(end + 1)..];
        }
    }

    public int Count => _names.Length;

    public ReadOnlySpan<byte> this[int index] => _names[index];

    /// <summary>The index of a name, or -1. <paramref name="expected"/> is tried first: documents mostly come in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<byte> name, int expected) =>
        (uint)expected < (uint)_names.Length && name.SequenceEqual(_names[expected]) ? expected : Find(name);

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
