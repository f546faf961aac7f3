using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telnyx.Generator.Tests;

/// <summary>What MSBuild tells the compiler: project properties, and the metadata of additional files.</summary>
internal sealed class InputOptions(Dictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(properties.ToDictionary(static pair => "build_property." + pair.Key, static pair => pair.Value));

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Options(textFile is InputFile { Kind: { } kind } ? new() { ["build_metadata.AdditionalFiles.TelnyxKind"] = kind } : []);

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
