using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Telnyx.Generator.Tests.Reading;

/// <summary>Diagnostics in documents obey a global analyzer config: a <c>.globalconfig</c>, or an <c>.editorconfig</c> that says <c>is_global</c>.</summary>
public sealed class SeverityTests
{
    // A webhook that nothing tells from others: TLX0007, which is information.
    private static readonly InputFile s_document = new("api.json", new TinyDocument().Get("/a", """{"type":"string"}""").Webhook("odd", """{"type":"string"}""").ToString());

    [Theory]
    [InlineData("", DiagnosticSeverity.Info)]
    [InlineData("is_global = true\ndotnet_diagnostic.TLX0007.severity = error", DiagnosticSeverity.Error)]
    [InlineData("is_global = true\ndotnet_diagnostic.TLX0007.severity = warning", DiagnosticSeverity.Warning)]
    [InlineData("is_global = true\ndotnet_diagnostic.TLX0007.severity = none", null)]
    [InlineData("[*.cs]\ndotnet_diagnostic.TLX0007.severity = error", DiagnosticSeverity.Info)]
    public void The_severity_is_configured(string config, DiagnosticSeverity? expected)
    {
        var set = AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(config, "/project/.editorconfig")));
        var compilation = CSharpCompilation.Create("Project", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithSyntaxTreeOptionsProvider(new Configured(set.GlobalConfigOptions.TreeOptions)));
        var run = CSharpGeneratorDriver.Create([new TelnyxGenerator().AsSourceGenerator()], [s_document], optionsProvider: new InputOptions([])).RunGenerators(compilation);

        Assert.Equal(expected, run.GetRunResult().Diagnostics.SingleOrDefault(static diagnostic => diagnostic.Id == "TLX0007")?.Severity);
    }

    /// <summary>The compiler's own view of a global config.</summary>
    private sealed class Configured(ImmutableDictionary<string, ReportDiagnostic> options) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            options.TryGetValue(diagnosticId, out severity);
    }
}
