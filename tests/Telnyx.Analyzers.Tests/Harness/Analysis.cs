using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Telnyx.Generator.Analyzers;

namespace Telnyx.Analyzers.Tests;

/// <summary>Runs the analyzers.</summary>
internal static class Analysis
{
    /// <summary>All analyzers of the generator's assembly.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(UsageAnalyzer).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>What they and the compiler say, errors of analyzers included, in the order of the text.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfAsync(Compilation compilation)
    {
        var diagnostics = await compilation.WithAnalyzers(Analyzers).GetAllDiagnosticsAsync();
        return
        [
            .. diagnostics
                .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning || diagnostic.Id.StartsWith("TLX", StringComparison.Ordinal) || diagnostic.Id == "AD0001")
                .Where(static diagnostic => !diagnostic.IsSuppressed)
                .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(Text, StringComparer.Ordinal),
        ];
    }

    /// <summary>A diagnostic as the compiler's output has it.</summary>
    public static string Text(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        return $"({start.Line + 1},{start.Character + 1}): {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
