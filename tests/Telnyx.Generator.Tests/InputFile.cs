using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Telnyx.Generator.Tests;

/// <summary>An additional file: a document, a table of names when its name ends in <c>.tsv</c>, a baseline in <c>-api.txt</c>; other names are none of ours.</summary>
internal sealed class InputFile(string path, string content) : AdditionalText
{
    /// <inheritdoc/>
    public override string Path => path;

    /// <summary>The whole text.</summary>
    public string Content => content;

    /// <summary>The metadata that MSBuild would give it, or null.</summary>
    public string? Kind => System.IO.Path.GetExtension(path) switch
    {
        ".json" => "Document",
        ".tsv" => "Names",
        ".txt" when path.EndsWith("-api.txt", StringComparison.Ordinal) => "Baseline",
        _ => null,
    };

    /// <summary>A file of the repository or beside it.</summary>
    public static InputFile Load(string path) => new(System.IO.Path.GetFileName(path), File.ReadAllText(path));

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content, Encoding.UTF8);
}
