using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telnyx.Generator.Analyzers;

/// <summary>Requests that are sent with a value that requires other members, and without those.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RequiredValueAnalyzer : UsageAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDiagnostics.MissingForValue);

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context, TelnyxSymbols symbols)
    {
        if (symbols.RequiresWhen is not null)
        {
            context.RegisterOperationAction(operation => Check(operation, (ISimpleAssignmentOperation)operation.Operation, symbols), OperationKind.SimpleAssignment);
        }
    }

    private static void Check(OperationAnalysisContext context, ISimpleAssignmentOperation assignment, TelnyxSymbols symbols)
    {
        if (assignment is not { Target: IPropertyReferenceOperation { Property: var property }, Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation creation } }
            || Conversions.Inside(assignment.Value).ConstantValue is not { HasValue: true, Value: string value }
            || !symbols.IsModel(property.ContainingType))
        {
            return;
        }

        var required = property.GetAttributes()
            .Where(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, symbols.RequiresWhen) && data.ConstructorArguments[0].Value as string == value)
            .SelectMany(data => data.ConstructorArguments[1].Values.Select(name => name.Value).OfType<string>())
            .ToList();
        if (required.Count == 0 || AssignedMembers.Of(creation) is not { } members || !SentRequest.IsComplete(creation, symbols))
        {
            return;
        }

        var missing = required.Where(name => !members.Contains(name)).ToList();
        if (missing.Count > 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                UsageDiagnostics.MissingForValue,
                assignment.Syntax.GetLocation(),
                $"{property.Name} '{Words.Quote(value)}'",
                Words.List(required, int.MaxValue, "and"),
                Words.List(missing, int.MaxValue, "and") + (missing.Count == 1 ? " is" : " are")));
        }
    }
}
