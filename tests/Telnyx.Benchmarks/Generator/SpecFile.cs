using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Telnyx.Benchmarks.Generator;

/// <summary>An additional file in memory.</summary>
internal sealed class SpecFile(string path, string content) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(content, Encoding.UTF8);

    /// <inheritdoc/>
    public override string Path => path;

    /// <summary>The whole text.</summary>
    public string Content => content;

    /// <summary>Whether it is a document, not the table of names.</summary>
    public bool IsDocument => path.EndsWith(".json", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>Tells the generator which file is what, as the package's targets do.</summary>
    internal sealed class Options : AnalyzerConfigOptionsProvider
    {
        /// <inheritdoc/>
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(null);

        /// <inheritdoc/>
        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        /// <inheritdoc/>
        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(((SpecFile)textFile).IsDocument ? "Document" : "Names");
    }

    private sealed class Values(string? kind) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_metadata.AdditionalFiles.TelnyxKind" ? kind : null;
            return value is not null;
        }
    }
}
