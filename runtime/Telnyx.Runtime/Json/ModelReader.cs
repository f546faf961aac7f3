using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Telnyx.Json;

/// <summary>Reads models from UTF-8 JSON, tolerantly. Only emitted code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct ModelReader
{
    // No wire name is longer than this, even when every character of it is escaped.
    private const int MaxEscapedName = 512;

    private JsonInput _json;

    /// <summary>Reads a document from its start; <see cref="Begin"/> moves onto the first token.</summary>
    internal ModelReader(ReadOnlySpan<byte> utf8) => _json = new JsonInput(utf8);

    /// <summary>The kind of the token that the reader stands on.</summary>
    public readonly JsonTokenType Kind => _json.TokenType;

    /// <summary>Where the current token starts, in bytes: what a failure is located by.</summary>
    internal readonly long Position => _json.TokenStart;

    /// <summary>Whether the token means what it says, without escapes.</summary>
    private readonly bool IsPlain => !_json.IsEscaped;

    /// <summary>Moves to the next member that the model knows; others go to its additional properties.</summary>
    /// <param name="model">Receives unknown members.</param>
    /// <param name="names">The names that the model knows.</param>
    /// <param name="member">-1 at first; then the index of the member whose value the reader stands on.</param>
    /// <returns>False when the object has ended.</returns>
    /// <exception cref="JsonException">The value is not an object, or the JSON is not valid.</exception>
    public bool Next(TelnyxModel model, JsonNames names, ref int member)
    {
        if (member < 0 && _json.TokenType != JsonTokenType.StartObject)
        {
            throw Unreadable("an object");
        }

        // The model did not read the last value (a type tag, say).
        if (member >= 0 && _json.TokenType is (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            Skip();
        }

        // Documents mostly come in order, and without white space.
        var encoded = names.Encoded;
        if ((uint)(member + 1) < (uint)encoded.Length && _json.TryReadName(encoded[member + 1]))
        {
            member++;
            Advance();
            return true;
        }

        while (true)
        {
            Advance();
            if (_json.TokenType != JsonTokenType.PropertyName)
            {
                return false;
            }

            var found = IndexOfName(names, member + 1);
            if (found >= 0)
            {
                member = found;
                Advance();
                return true;
            }

            var name = _json.GetString()!;
            Advance();
            model.AddUnknown(name, _json.ReadElement());
        }
    }

    internal void Begin() => Advance();

    /// <summary>Moves to the value of a member of the object that the reader stands on; false when there is none.</summary>
    internal bool Enter(ReadOnlySpan<byte> member)
    {
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            throw Unreadable("an object");
        }

        while (true)
        {
            Advance();
            if (_json.TokenType != JsonTokenType.PropertyName)
            {
                return false;
            }

            var found = _json.ValueTextEquals(member);
            Advance();
            if (found)
            {
                return true;
            }

            Skip();
        }
    }

    /// <summary>Reads to the end of the document, so that a truncated one or a second document is noticed.</summary>
    /// <param name="length">The length of the document in bytes.</param>
    internal void Finish(int length)
    {
        // Mostly the value was the document.
        if (_json.Consumed == length && _json.Depth == 0 && _json.TokenType == JsonTokenType.EndObject)
        {
            return;
        }

        while (_json.Read())
        {
        }
    }

    /// <summary>Moves over the value that the reader stands on.</summary>
    internal void Skip() => _json.Skip();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int IndexOfName(JsonNames names, int expected) =>
        IsPlain ? names.Find(_json.Value, expected) : IndexOfEscapedName(names, expected);

    private readonly int IndexOfEscapedName(JsonNames names, int expected)
    {
        Span<byte> scratch = stackalloc byte[MaxEscapedName];
        return TryText(scratch, out var name) ? names.Find(name, expected) : -1;
    }

    /// <summary>The unescaped text of a string, name or number: in place where possible, else in <paramref name="scratch"/>.</summary>
    /// <returns>False when it does not fit.</returns>
    private readonly bool TryText(Span<byte> scratch, out ReadOnlySpan<byte> text)
    {
        if (IsPlain)
        {
            text = _json.Value;
            return true;
        }

        if (_json.Value.Length > scratch.Length)
        {
            text = default;
            return false;
        }

        text = scratch[.._json.CopyString(scratch)];
        return true;
    }

    // Twice for each member: not left to the compiler's mood.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Advance()
    {
        if (!_json.Read())
        {
            Unreadable("more JSON");
        }
    }

    [DoesNotReturn]
    private readonly UnreadableJsonException Unreadable(string expected) => throw new UnreadableJsonException(expected, _json.TokenType);
}
