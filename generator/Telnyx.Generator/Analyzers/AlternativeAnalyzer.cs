using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telnyx.Generator.Analyzers;

/// <summary>Requests that are sent without any of the groups of members that the API asks for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class AlternativeAnalyzer : UsageAnalyzer
{
    private const int MostListed = 12;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDiagnostics.MissingAlternative);

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context, TelnyxSymbols symbols)
    {
        var groups = new ConcurrentDictionary<INamedTypeSymbol, string[][]?>(SymbolEqualityComparer.Default);
        context.RegisterOperationAction(
            operation =>
            {
                var creation = (IObjectCreationOperation)operation.Operation;
                if (creation.Type is INamedTypeSymbol type
                    && symbols.IsModel(type)
                    && (groups.TryGetValue(type, out var known) ? known : groups.GetOrAdd(type, Read(type, symbols))) is { } alternatives)
                {
                    Check(operation, creation, type, alternatives, symbols);
                }
            },
            OperationKind.ObjectCreation);
    }

    private static string[][]? Read(INamedTypeSymbol type, TelnyxSymbols symbols) =>
        TelnyxSymbols.Find(type, symbols.RequiresOneOf) is { } attribute
            ? [.. TelnyxSymbols.Strings(attribute).Select(group => group.Split('+'))]
            : null;

    private static void Check(OperationAnalysisContext context, IObjectCreationOperation creation, INamedTypeSymbol type, string[][] groups, TelnyxSymbols symbols)
    {
        var members = AssignedMembers.Of(creation);
        if (members is null || groups.Any(group => group.All(members.Contains)) || !SentRequest.IsComplete(creation, symbols))
        {
            return;
        }

        var needs = Words.List([.. groups.Select(group => Words.List(group, int.MaxValue, "and"))], MostListed, "or");
        var has = groups.SelectMany(group => group).Where(members.Contains).Distinct().ToList();
        context.ReportDiagnostic(Diagnostic.Create(
            UsageDiagnostics.MissingAlternative, creation.Syntax.GetLocation(), type.Name, needs, has.Count == 0 ? groups.Length == 2 ? "neither" : "none of them" : "only " + Words.List(has, int.MaxValue, "and")));
    }
}
