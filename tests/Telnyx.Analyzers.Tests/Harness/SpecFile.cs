using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Telnyx.Analyzers.Tests;

/// <summary>A bundled document, or the table of names.</summary>
internal sealed class SpecFile(string path) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
}

/// <summary>Marks the documents as the package's targets do.</summary>
internal sealed class SpecOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options("");

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(textFile.Path.EndsWith(".tsv", StringComparison.Ordinal) ? "Names" : "Document");

    private sealed class Options(string kind) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_metadata.AdditionalFiles.TelnyxKind" && kind.Length > 0 ? kind : null;
            return value is not null;
        }
    }
}
