using System.Runtime.CompilerServices;

namespace Telnyx.Generator.Emission;

/// <summary>Writes an interpolated string into a text piece by piece, without making the string first.</summary>
[InterpolatedStringHandler]
internal readonly ref struct LineWriter
{
    private readonly TextBuffer _text;

    /// <summary>Called by the compiler.</summary>
    public LineWriter(int literalLength, int formattedCount, SourceWriter writer)
    {
        _ = literalLength + formattedCount;
        _text = writer.Begin();
    }

    /// <summary>Appends what stands between the holes.</summary>
    public void AppendLiteral(string text) => _text.Append(text);

    /// <summary>Appends what fills a hole.</summary>
    public void AppendFormatted(string? text) => _text.Append(text ?? "");

    /// <summary>Appends a part of a text.</summary>
    public void AppendFormatted((string Text, int Start, int Length) part) => _text.Append(part.Text, part.Start, part.Length);
}
