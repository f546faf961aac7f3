using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Telnyx.Json;

/// <summary>The member names of one model, by index: looked up while reading, pre-encoded for writing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonNames
{
    private readonly NameTable _table;
    private JsonEncodedText[]? _encoded;

    /// <summary>Makes the table.</summary>
    /// <param name="namesSeparatedByNewline">The names in UTF-8, separated by line feeds.</param>
    public JsonNames(ReadOnlySpan<byte> namesSeparatedByNewline) => _table = new NameTable(namesSeparatedByNewline);

    internal JsonEncodedText[] Encoded => _encoded ??= Encode();

    internal int Find(ReadOnlySpan<byte> name, int expected) => _table.Find(name, expected);

    internal int Find(ReadOnlySpan<byte> name) => _table.Find(name);

    private JsonEncodedText[] Encode()
    {
        var encoded = new JsonEncodedText[_table.Count];
        for (var i = 0; i < encoded.Length; i++)
        {
            encoded[i] = JsonEncodedText.Encode(_table[i], JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        }

        return encoded;
    }
}
