using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Telnyx.Json;

// The grammar between tokens (RFC 8259, sections 2 to 5).
internal ref partial struct JsonInput
{
    private bool ReadAfterValue()
    {
        var next = NextByte();
        if (_depth == 0)
        {
            return Consumed < _utf8.Length ? Fail() : false;
        }

        if (next == ',')
        {
            Consumed++;
            if (IsInObject)
            {
                ReadName(NextByte());
            }
            else
            {
                ReadValue(NextByte());
            }
        }
        else if (next == (IsInObject ? '}' : ']'))
        {
            End();
        }
        else
        {
            Fail();
        }

        return true;
    }

    private void ReadNameOrEnd(byte next)
    {
        if (next == '}')
        {
            End();
        }
        else
        {
            ReadName(next);
        }
    }

    private void ReadValueOrEnd(byte next)
    {
        if (next == ']')
        {
            End();
        }
        else
        {
            ReadValue(next);
        }
    }

    private void ReadName(byte next)
    {
        if (next != '"')
        {
            Fail();
        }

        ReadString(JsonTokenType.PropertyName);
        if (NextByte() != ':')
        {
            Fail();
        }

        Consumed++;
    }

    private void ReadValue(byte next)
    {
        switch (next)
        {
            case (byte)'"':
                ReadString(JsonTokenType.String);
                break;
            case (byte)'{' or (byte)'[':
                Push(next == '{');
                break;
            case (byte)'t':
                ReadLiteral(JsonTokenType.True, "true"u8);
                break;
            case (byte)'f':
                ReadLiteral(JsonTokenType.False, "false"u8);
                break;
            case (byte)'n':
                ReadLiteral(JsonTokenType.Null, "null"u8);
                break;
            default:
                ReadNumber();
                break;
        }
    }

    private void ReadString(JsonTokenType type)
    {
        var start = Consumed + 1;
        var length = JsonSyntax.EndOfString(_utf8[start..], out var isEscaped);
        if (length < 0)
        {
            Fail();
        }

        IsEscaped = isEscaped;
        Take(type, Consumed, start, length, start + length + 1);
    }

    private void ReadNumber()
    {
        var length = JsonSyntax.EndOfNumber(_utf8[Consumed..]);
        if (length < 0)
        {
            Fail();
        }

        Scalar(JsonTokenType.Number, length);
    }

    private void ReadLiteral(JsonTokenType type, ReadOnlySpan<byte> text)
    {
        if (!_utf8[Consumed..].StartsWith(text))
        {
            Fail();
        }

        Scalar(type, text.Length);
    }

    private void Scalar(JsonTokenType type, int length)
    {
        IsEscaped = false;
        Take(type, Consumed, Consumed, length, Consumed + length);
    }

    private void Push(bool isObject)
    {
        if (_depth >= MaxDepth)
        {
            Fail();
        }

        _depth++;
        _objects = (_objects << 1) | (isObject ? 1u : 0u);
        Scalar(isObject ? JsonTokenType.StartObject : JsonTokenType.StartArray, 1);
    }

    private void End()
    {
        TokenStart = Consumed;
        Pop(IsInObject ? JsonTokenType.EndObject : JsonTokenType.EndArray, Consumed + 1);
    }

    private void Pop(JsonTokenType type, int consumed)
    {
        _depth--;
        _objects >>= 1;
        (TokenType, Consumed) = (type, consumed);
    }

    private void Take(JsonTokenType type, int tokenStart, int valueStart, int valueLength, int consumed)
    {
        TokenType = type;
        TokenStart = tokenStart;
        _valueStart = valueStart;
        _valueLength = valueLength;
        Consumed = consumed;
    }

    /// <summary>Moves over white space; 0 at the end, which nothing valid begins with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte NextByte()
    {
        if ((uint)Consumed < (uint)_utf8.Length && _utf8[Consumed] > ' ')
        {
            return _utf8[Consumed];
        }

        return SkipSpace();
    }

    private byte SkipSpace()
    {
        while (Consumed < _utf8.Length && _utf8[Consumed] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            Consumed++;
        }

        return Consumed < _utf8.Length ? _utf8[Consumed] : (byte)0;
    }

    /// <summary>Says what is wrong: the reader that everybody knows reads up to the same place.</summary>
    [DoesNotReturn]
    private bool Fail()
    {
        var json = new Utf8JsonReader(_utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            while (json.Read())
            {
            }
        }
        finally
        {
            TokenStart = (int)json.TokenStartIndex;
        }

        throw new UnreadableJsonException("valid JSON", TokenType);
    }
}
