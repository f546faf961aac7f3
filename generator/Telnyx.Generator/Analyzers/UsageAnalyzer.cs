using Microsoft.CodeAnalysis.Diagnostics;

namespace Telnyx.Generator.Analyzers;

/// <summary>
/// The base of the analyzers of users' code: they read attributes of the generated SDK, wherever it was compiled, know nothing of
/// the API themselves, and cost nothing in projects without the runtime.
/// </summary>
internal abstract class UsageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (TelnyxSymbols.Of(start.Compilation) is { } symbols)
            {
                Register(start, symbols);
            }
        });
    }

    /// <summary>Registers what to look at in a compilation that uses the runtime.</summary>
    protected abstract void Register(CompilationStartAnalysisContext context, TelnyxSymbols symbols);
}
