using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telnyx.Generator.Analyzers;

/// <summary>Lists that nobody awaits or enumerates: the call looks made, but nothing is sent.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnusedListAnalyzer : UsageAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDiagnostics.UnusedList);

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context, TelnyxSymbols symbols)
    {
        context.RegisterOperationAction(operation => Statement(operation, symbols), OperationKind.ExpressionStatement);
        context.RegisterOperationAction(operation => Variable(operation, symbols), OperationKind.VariableDeclarator);
    }

    private static void Statement(OperationAnalysisContext context, TelnyxSymbols symbols)
    {
        var expression = ((IExpressionStatementOperation)context.Operation).Operation;
        if (expression is ISimpleAssignmentOperation { Target: IDiscardOperation } discard)
        {
            expression = Conversions.Inside(discard.Value);
        }

        var list = ListOfPages(expression, symbols) ?? expression;
        if (list is not IAssignmentOperation and not IAwaitOperation && IsPageable(list.Type, symbols))
        {
            Report(context, list);
        }
    }

    private static void Variable(OperationAnalysisContext context, TelnyxSymbols symbols)
    {
        var declarator = (IVariableDeclaratorOperation)context.Operation;
        if (IsPageable(declarator.Symbol.Type, symbols)
            && declarator.GetVariableInitializer() is { Value: { } value }
            && !Conversions.Root(declarator).Descendants().Any(operation =>
                operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol)))
        {
            Report(context, value);
        }
    }

    // client.….ListAsync().AsPages(): asks for nothing either.
    private static IOperation? ListOfPages(IOperation expression, TelnyxSymbols symbols) =>
        expression is IInvocationOperation { TargetMethod.Name: "AsPages", Instance: { } list } && IsPageable(list.Type, symbols) ? list : null;

    private static bool IsPageable(ITypeSymbol? type, TelnyxSymbols symbols) =>
        type is INamedTypeSymbol { IsGenericType: true } named && TelnyxSymbols.Derives(named.OriginalDefinition, symbols.Pageable);

    private static void Report(OperationAnalysisContext context, IOperation list) =>
        context.ReportDiagnostic(Diagnostic.Create(UsageDiagnostics.UnusedList, list.Syntax.GetLocation()));
}
