using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace Telnyx.Json;

/// <summary>The member names of one model, by index: looked up while reading, pre-encoded for writing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonNames
{
    private readonly NameTable _table;
    private readonly int[] _required;
    private byte[][]? _encoded;

    /// <summary>Makes the table.</summary>
    /// <param name="namesSeparatedByNewline">The names in UTF-8, separated by line feeds.</param>
    /// <param name="required">The indices of those that a request must not leave out.</param>
    public JsonNames(ReadOnlySpan<byte> namesSeparatedByNewline, params int[] required)
    {
        _table = new NameTable(namesSeparatedByNewline);
        _required = required;
    }

    /// <summary>The names as <see cref="JsonOutput.Name(byte[])"/> takes them.</summary>
    internal byte[][] Encoded => _encoded ??= Encode();

    internal bool HasRequired => _required.Length > 0;

    internal bool IsRequired(int member) => Array.IndexOf(_required, member) >= 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Find(ReadOnlySpan<byte> name, int expected) => _table.Find(name, expected);

    internal int Find(ReadOnlySpan<byte> name) => _table.Find(name);

    /// <summary>The name in one of <see cref="Encoded"/>.</summary>
    internal static string Decode(byte[] encoded) => Encoding.UTF8.GetString(encoded.AsSpan(2, encoded.Length - 4));

    private byte[][] Encode()
    {
        var encoded = new byte[_table.Count][];
        for (var i = 0; i < encoded.Length; i++)
        {
            encoded[i] = JsonOutput.EncodeName(_table[i]);
        }

        return encoded;
    }
}
