using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Telnyx.Json;

/// <summary>
/// Reads the tokens of a JSON document that lies in memory whole. As strict as <see cref="Utf8JsonReader"/>, whose words it borrows when a document
/// is not valid, but in less time: there is nothing to resume, and a name that is expected is compared, not read.
/// </summary>
internal ref partial struct JsonInput(ReadOnlySpan<byte> utf8)
{
    // The same limit as for writing. One bit for each open object or array: no deeper than a word has bits.
    private const int MaxDepth = JsonOutput.MaxDepth;

    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private int _valueStart;
    private int _valueLength;
    private int _depth;
    private ulong _objects;

    /// <summary>The kind of the token; <see cref="JsonTokenType.None"/> before the first one.</summary>
    public JsonTokenType TokenType { get; private set; }

    /// <summary>Whether there are escapes in the string or name.</summary>
    public bool IsEscaped { get; private set; }

    /// <summary>Where the token starts, a string with its quote.</summary>
    public int TokenStart { get; private set; }

    /// <summary>Where the next token, or the space before it, starts.</summary>
    public int Consumed { get; private set; }

    /// <summary>How many objects and arrays are open.</summary>
    public readonly int Depth => _depth;

    /// <summary>The bytes of a scalar or name: of a string what is between the quotes, escapes as they stand.</summary>
    public readonly ReadOnlySpan<byte> Value => _utf8.Slice(_valueStart, _valueLength);

    private readonly bool IsInObject => (_objects & 1) != 0;

    /// <summary>Moves to the next token.</summary>
    /// <returns>False when the document has ended.</returns>
    /// <exception cref="JsonException">The document is not valid.</exception>
    public bool Read()
    {
        switch (TokenType)
        {
            case JsonTokenType.PropertyName or JsonTokenType.None:
                ReadValue(NextByte());
                return true;
            case JsonTokenType.StartObject:
                ReadNameOrEnd(NextByte());
                return true;
            case JsonTokenType.StartArray:
                ReadValueOrEnd(NextByte());
                return true;
            default:
                return ReadAfterValue();
        }
    }

    /// <summary>Moves onto a name when just this one comes next, without a space. <see cref="Read"/> moves on to its value.</summary>
    /// <param name="encoded">The name as <see cref="JsonOutput.EncodeName"/> gives it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadName(byte[] encoded)
    {
        var name = encoded.AsSpan(TokenType == JsonTokenType.StartObject ? 1 : 0);
        if (!_utf8[Consumed..].StartsWith(name))
        {
            return false;
        }

        (TokenType, Consumed) = (JsonTokenType.PropertyName, Consumed + name.Length);
        return true;
    }

    /// <summary>Moves to the end of the value that the reader stands on.</summary>
    public void Skip()
    {
        if (TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            for (var outside = _depth - 1; _depth > outside;)
            {
                Read();
            }
        }
    }

    /// <summary>Copies the value that the reader stands on, and moves to its end.</summary>
    public JsonElement ReadElement()
    {
        var json = new Utf8JsonReader(_utf8[TokenStart..], new JsonReaderOptions { MaxDepth = MaxDepth - Math.Max(0, _depth - 1) });
        try
        {
            var element = JsonElement.ParseValue(ref json);
            if (TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                Pop(json.TokenType, TokenStart + (int)json.BytesConsumed);
            }

            return element;
        }
        catch (JsonException)
        {
            // It counts lines from the value on.
            Fail();
            throw;
        }
    }

    /// <summary>The text of a string or name.</summary>
    /// <exception cref="InvalidOperationException">It is not valid UTF-8, or holds half a surrogate pair.</exception>
    public readonly string GetString() => Token().GetString()!;

    /// <summary>Writes the text of a string or name as UTF-8; returns its length, at most that of <see cref="Value"/>.</summary>
    /// <exception cref="InvalidOperationException">As <see cref="GetString"/>.</exception>
    public readonly int CopyString(Span<byte> target) => Token().CopyString(target);

    /// <summary>Whether a name has a text.</summary>
    public readonly bool ValueTextEquals(ReadOnlySpan<byte> text) => IsEscaped ? Token().ValueTextEquals(text) : Value.SequenceEqual(text);

    // A string token alone is a document too.
    private readonly Utf8JsonReader Token()
    {
        var json = new Utf8JsonReader(_utf8.Slice(TokenStart, _valueLength + 2));
        json.Read();
        return json;
    }
}
