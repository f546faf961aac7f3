using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Telnyx.Json;

/// <summary>
/// Writes JSON tokens as UTF-8, in less time than <see cref="Utf8JsonWriter"/>: it knows names that are encoded already and text that needs no
/// escaping, and leaves the grammar to emitted code.
/// </summary>
internal sealed class JsonOutput(PooledBuffer buffer)
{
    // The same limit as for reading; it also ends the writing of an object that contains itself.
    public const int MaxDepth = 64;

    private const int MaxNumber = 32;

    // A phone number must stay "+1…", not become "\u002B1…"; bodies are never embedded in HTML.
    private static readonly JavaScriptEncoder s_encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly JsonWriterOptions s_options = new() { Encoder = s_encoder, MaxDepth = MaxDepth, SkipValidation = true };

    private Utf8JsonWriter? _elements;
    private bool _hasValueBefore;

    /// <summary>How many objects and arrays are open.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether nothing can be nested any more.</summary>
    public bool IsAtMaxDepth => Depth >= MaxDepth || _elements?.CurrentDepth >= MaxDepth;

    /// <summary>The text of a name as <see cref="Name(byte[])"/> takes it: a comma, the name in quotes, a colon.</summary>
    public static byte[] EncodeName(ReadOnlySpan<byte> name) => [(byte)',', (byte)'"', .. JsonEncodedText.Encode(name, s_encoder).EncodedUtf8Bytes, (byte)'"', (byte)':'];

    public void Name(byte[] encoded)
    {
        buffer.Write(encoded.AsSpan(_hasValueBefore ? 0 : 1));
        _hasValueBefore = false;
    }

    /// <summary>A name that comes from outside.</summary>
    public void Name(string name)
    {
        String(name);
        buffer.Write(":"u8);
        _hasValueBefore = false;
    }

    /// <summary>Name and text at once: most members are that.</summary>
    public void Member(byte[] encodedName, string value)
    {
        var name = encodedName.AsSpan(_hasValueBefore ? 0 : 1);
        var target = buffer.GetSpan(name.Length + value.Length + 2);
        name.CopyTo(target);
        target[name.Length] = (byte)'"';
        var length = name.Length + 1;
        if (!PlainText.TryCopy(value, target[length..]))
        {
            Name(encodedName);
            Escaped(s_encoder.Encode(value));
            return;
        }

        length += value.Length;
        target[length++] = (byte)'"';
        End(length);
    }

    public void String(string value)
    {
        // The quotes, and a comma.
        var target = Begin(value.Length + 3, out var length);
        target[length++] = (byte)'"';
        if (!PlainText.TryCopy(value, target[length..]))
        {
            Escaped(s_encoder.Encode(value));
            return;
        }

        length += value.Length;
        target[length++] = (byte)'"';
        End(length);
    }

    /// <summary>Text that needs no escaping, in quotes.</summary>
    public void Quoted(ReadOnlySpan<byte> plain)
    {
        var target = Begin(plain.Length + 3, out var length);
        target[length++] = (byte)'"';
        plain.CopyTo(target[length..]);
        length += plain.Length;
        target[length++] = (byte)'"';
        End(length);
    }

    public void Number(long value)
    {
        var target = Begin(MaxNumber, out var length);
        Utf8Formatter.TryFormat(value, target[length..], out var digits);
        End(length + digits);
    }

    public void Number(double value)
    {
        var target = Begin(MaxNumber, out var length);
        Utf8Formatter.TryFormat(value, target[length..], out var digits);
        End(length + digits);
    }

    public void Boolean(bool value) => Literal(value ? "true"u8 : "false"u8);

    public void Null() => Literal("null"u8);

    /// <exception cref="InvalidOperationException">The value is nested too deeply, or holds text that is not valid Unicode.</exception>
    public void Element(JsonElement value)
    {
        Begin(1, out var length);
        End(length);
        _elements ??= new Utf8JsonWriter(buffer, s_options);
        value.WriteTo(_elements);
        _elements.Flush();
        _elements.Reset();
    }

    public void StartObject() => Start((byte)'{');

    public void EndObject() => Finish((byte)'}');

    public void StartArray() => Start((byte)'[');

    public void EndArray() => Finish((byte)']');

    public void Reset()
    {
        Depth = 0;
        _hasValueBefore = false;
    }

    private void Escaped(string value)
    {
        var target = Begin(Encoding.UTF8.GetByteCount(value) + 3, out var length);
        target[length++] = (byte)'"';
        length += Encoding.UTF8.GetBytes(value, target[length..]);
        target[length++] = (byte)'"';
        End(length);
    }

    private void Literal(ReadOnlySpan<byte> text)
    {
        var target = Begin(text.Length + 1, out var length);
        text.CopyTo(target[length..]);
        End(length + text.Length);
    }

    private void Start(byte bracket)
    {
        if (Depth >= MaxDepth)
        {
            throw new InvalidOperationException("The value is nested too deeply.");
        }

        var target = Begin(2, out var length);
        target[length] = bracket;
        End(length + 1);
        _hasValueBefore = false;
        Depth++;
    }

    private void Finish(byte bracket)
    {
        buffer.GetSpan(1)[0] = bracket;
        End(1);
        Depth--;
    }

    /// <summary>Room for a value, with the comma before it.</summary>
    private Span<byte> Begin(int size, out int length)
    {
        var target = buffer.GetSpan(size);
        length = 0;
        if (_hasValueBefore)
        {
            target[length++] = (byte)',';
        }

        return target;
    }

    private void End(int length)
    {
        buffer.Advance(length);
        _hasValueBefore = true;
    }
}
