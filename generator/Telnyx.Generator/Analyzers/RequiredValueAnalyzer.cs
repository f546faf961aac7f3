using System.Collections.Immutable;
using System.Globalization;
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
            var values = new KnownValues(symbols);
            context.RegisterOperationAction(operation => Check(operation, (ISimpleAssignmentOperation)operation.Operation, symbols, values), OperationKind.SimpleAssignment);
        }
    }

    private static void Check(OperationAnalysisContext context, ISimpleAssignmentOperation assignment, TelnyxSymbols symbols, KnownValues values)
    {
        if (assignment is not { Target: IPropertyReferenceOperation { Property: var property }, Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation creation } }
            || !symbols.IsModel(property.ContainingType)
            || TelnyxSymbols.Find(property, symbols.RequiresWhen) is null
            || WireText(Conversions.Inside(assignment.Value), values) is not { } value)
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
    // A constant, or a static member of an open enum.
    private static string? WireText(IOperation value, KnownValues values) => value switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        { ConstantValue: { HasValue: true, Value: bool choice } } => choice ? "true" : "false",
        { ConstantValue: { HasValue: true, Value: IFormattable number } } => number.ToString(null, CultureInfo.InvariantCulture),
        IPropertyReferenceOperation { Property: { IsStatic: true } member } => values.WireOf(member),
        _ => null,
    };
}
