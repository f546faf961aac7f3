using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telnyx.Generator.Analyzers;

/// <summary>Constants that become, or are compared with, a value of an open enum.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class KnownValueAnalyzer : UsageAnalyzer
{
    private const int MostListed = 6;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDiagnostics.UnknownValue);

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context, TelnyxSymbols symbols)
    {
        var values = new KnownValues(symbols);
        context.RegisterOperationAction(operation => Conversion(operation, values), OperationKind.Conversion);
        context.RegisterOperationAction(operation => Comparison(operation, values), OperationKind.BinaryOperator);
        context.RegisterOperationAction(operation => Pattern(operation, ((IConstantPatternOperation)operation.Operation).Value, values), OperationKind.ConstantPattern);
        context.RegisterOperationAction(operation => Case(operation, values), OperationKind.CaseClause);
    }

    private static void Conversion(OperationAnalysisContext context, KnownValues values)
    {
        // Most conversions are the language's own.
        if (context.Operation is not IConversionOperation { OperatorMethod: { } method, Operand: { Type.SpecialType: SpecialType.System_String } operand }
            || EnumOf(method.ContainingType, values) is not { } type)
        {
            return;
        }

        foreach (var part in ConstantParts.Of(operand))
        {
            Check(context, part, (string)part.ConstantValue.Value!, type, values, isText: false);
        }
    }

    // status.Value == "…"
    private static void Comparison(OperationAnalysisContext context, KnownValues values)
    {
        var comparison = (IBinaryOperation)context.Operation;
        if (comparison.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals))
        {
            return;
        }

        var (left, right) = (comparison.LeftOperand, comparison.RightOperand);
        var (read, constant) = right.ConstantValue is { HasValue: true } ? (left, right) : (right, left);
        if (constant.ConstantValue is { HasValue: true, Value: string text } && TypeOfText(read) is { } type && values.Of(type) is not null)
        {
            Check(context, constant, text, type, values, isText: true);
        }
    }

    // case "…":
    private static void Case(OperationAnalysisContext context, KnownValues values)
    {
        if (context.Operation is ISingleValueCaseClauseOperation { Value: { } constant })
        {
            Pattern(context, constant, values);
        }
    }

    // status.Value is "…" or "…", status is { Value: "…" }, status.Value switch { "…" => … }
    private static void Pattern(OperationAnalysisContext context, IOperation constant, KnownValues values)
    {
        if (constant.ConstantValue is { HasValue: true, Value: string text }
            && MatchedValue.Of(context.Operation) is { } matched
            && TypeOfText(matched) is { } type
            && values.Of(type) is not null)
        {
            Check(context, constant, text, type, values, isText: true);
        }
    }

    private static INamedTypeSymbol? TypeOfText(IOperation read) => read switch
    {
        IPropertyReferenceOperation { Property.Name: "Value", Instance.Type: INamedTypeSymbol type } => type,
        IConditionalAccessOperation { WhenNotNull: IPropertyReferenceOperation { Property.Name: "Value", Instance.Type: INamedTypeSymbol type } } => type,
        _ => null,
    };

    private static INamedTypeSymbol? EnumOf(INamedTypeSymbol converted, KnownValues values)
    {
        // The base class OpenEnum<T> converts strings too, for comparisons.
        if (converted is { IsGenericType: true, TypeArguments: { Length: 1 } arguments } && arguments[0] is INamedTypeSymbol argument)
        {
            return values.Of(argument) is null ? null : argument;
        }

        if (values.Of(converted) is not null)
        {
            return converted;
        }

        // A union that takes text but never gives it back makes an enum's value of it.
        return converted.TypeKind == TypeKind.Struct && converted.GetMembers("TryGetString").IsEmpty
            ? converted.GetMembers(WellKnownMemberNames.ImplicitConversionName).OfType<IMethodSymbol>()
                .Select(conversion => conversion.Parameters[0].Type).OfType<INamedTypeSymbol>().FirstOrDefault(type => values.Of(type) is not null)
            : null;
    }

    private static void Check(OperationAnalysisContext context, IOperation constant, string text, INamedTypeSymbol type, KnownValues values, bool isText)
    {
        var known = values.Of(type)!;
        if (known.Length == 0 || known.Contains(text))
        {
            return;
        }

        var nearest = NearestText.Find(text, known);
        var member = nearest < 0 ? null : KnownValues.MemberOf(type, nearest);
        var advice = nearest < 0
            ? "; known are " + Words.List(known, MostListed, "and")
            : isText ? $"; did you mean '{known[nearest]}'?" : $"; did you mean {type.Name}.{member} ('{known[nearest]}')?";
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (nearest >= 0)
        {
            properties = isText ? properties.Add(FixContract.Text, known[nearest]) : properties.Add(FixContract.Member, type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + "." + member);
        }

        context.ReportDiagnostic(Diagnostic.Create(UsageDiagnostics.UnknownValue, constant.Syntax.GetLocation(), properties, text, type.Name, advice));
    }
}
