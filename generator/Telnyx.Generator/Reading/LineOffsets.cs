using System.Text;

namespace Telnyx.Generator.Reading;

/// <summary>Where the lines of a text begin, in bytes and in characters.</summary>
internal sealed class LineOffsets
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _characters = [0];
    private readonly int _length;

    private LineOffsets(int length) => _length = length;

    /// <summary>The lines of a text.</summary>
    public static LineOffsets Of(byte[] utf8)
    {
        var lines = new LineOffsets(utf8.Length);
        for (var i = Array.IndexOf(utf8, (byte)'\n'); i >= 0; i = Array.IndexOf(utf8, (byte)'\n', i + 1))
        {
            var start = lines._starts[lines._starts.Count - 1];
            lines._characters.Add(lines._characters[lines._characters.Count - 1] + Encoding.UTF8.GetCharCount(utf8, start, i + 1 - start));
            lines._starts.Add(i + 1);
        }

        return lines;
    }

    /// <summary>The first byte of a line, counted from zero; the end of the text when there are fewer lines.</summary>
    public int StartOf(long line) => line < _starts.Count ? _starts[(int)line] : _length;

    /// <summary>The line that a byte is in, counted from zero, the first byte of that line, and the characters before it.</summary>
    public (int Line, int Start, int Characters) Find(int offset)
    {
        var found = _starts.BinarySearch(offset);
        var line = found < 0 ? ~found - 1 : found;
        return (line, _starts[line], _characters[line]);
    }
}
