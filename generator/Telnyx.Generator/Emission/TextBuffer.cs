using System.Buffers;

namespace Telnyx.Generator.Emission;

/// <summary>Text that grows in one rented array: a client is megabytes of it, which need be copied once only, into the final string.</summary>
internal sealed class TextBuffer
{
    private const int InitialSize = 64 * 1024;

    private char[] _text = ArrayPool<char>.Shared.Rent(InitialSize);
    private int _length;

    /// <summary>Appends a character some times.</summary>
    public void Append(char value, int count)
    {
        Room(count).AsSpan(_length, count).Fill(value);
        _length += count;
    }

    /// <summary>Appends text.</summary>
    public void Append(string text) => Append(text, 0, text.Length);

    /// <summary>Appends a part of a text.</summary>
    public void Append(string text, int start, int length)
    {
        text.CopyTo(start, Room(length), _length, length);
        _length += length;
    }

    /// <summary>The text below a header. It is the last thing to ask for: the array goes back.</summary>
    public string Under(string header)
    {
        Append(header);
        var body = _length - header.Length;
        Array.Copy(_text, 0, _text, header.Length, body);
        header.CopyTo(0, _text, 0, header.Length);
        var text = new string(_text, 0, _length);
        ArrayPool<char>.Shared.Return(_text);
        (_text, _length) = ([], 0);
        return text;
    }

    /// <summary>The array, with room for so many more characters.</summary>
    private char[] Room(int count)
    {
        if (_text.Length - _length < count)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(_text.Length * 2, _length + count));
            Array.Copy(_text, larger, _length);
            ArrayPool<char>.Shared.Return(_text);
            _text = larger;
        }

        return _text;
    }
}
