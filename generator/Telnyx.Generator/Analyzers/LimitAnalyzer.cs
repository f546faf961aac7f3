using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telnyx.Generator.Analyzers;

/// <summary>Constants that a member of a request does not take: out of range, too long, of the wrong format, ….</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class LimitAnalyzer : UsageAnalyzer
{
    private const int MostListed = 12;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        UsageDiagnostics.NumberOutOfRange, UsageDiagnostics.NumberNotAllowed, UsageDiagnostics.TextLength, UsageDiagnostics.TextPattern, UsageDiagnostics.TextFormat);

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context, TelnyxSymbols symbols)
    {
        var limits = new ConcurrentDictionary<IPropertySymbol, MemberLimits?>(SymbolEqualityComparer.Default);
        context.RegisterOperationAction(
            operation =>
            {
                var assignment = (IAssignmentOperation)operation.Operation;
                if (assignment.Target is IPropertyReferenceOperation { Property: var property }
                    && symbols.IsModel(property.ContainingType)
                    && (limits.TryGetValue(property, out var known) ? known : limits.GetOrAdd(property, MemberLimits.Of(property, symbols))) is { } limit)
                {
                    Check(operation, property.Name, limit, assignment.Value);
                }
            },
            OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
    }

    private static void Check(OperationAnalysisContext context, string member, MemberLimits limits, IOperation value)
    {
        foreach (var part in ConstantParts.Of(value))
        {
            var wrong = part.ConstantValue.Value switch
            {
                string text => OfText(member, limits, text),
                null or bool or char => null,
                var number => OfNumber(member, limits, Convert.ToDouble(number, CultureInfo.InvariantCulture)),
            };
            if (wrong is var (rule, words))
            {
                context.ReportDiagnostic(Diagnostic.Create(rule, part.Syntax.GetLocation(), words));
            }
        }
    }

    private static (DiagnosticDescriptor, object[])? OfText(string member, MemberLimits limits, string text)
    {
        if (limits.Format is { } format && !format.Accepts(text))
        {
            return (UsageDiagnostics.TextFormat, [member, Words.Quote(text), format.Expectation]);
        }

        // Lengths count characters as people do: a surrogate pair is one.
        var length = text.Length - text.Count(char.IsLowSurrogate);
        if (limits.Length is var (least, greatest) && (length < least || length > greatest))
        {
            return (UsageDiagnostics.TextLength, [member, length, Between(least, greatest, least == 0, greatest == int.MaxValue)]);
        }

        return limits.Pattern is { } pattern && !pattern.Matches(text)
            ? (UsageDiagnostics.TextPattern, [member, Words.Quote(text), pattern.ToString()])
            : null;
    }

    private static (DiagnosticDescriptor, object[])? OfNumber(string member, MemberLimits limits, double number)
    {
        if (limits.Range is var (least, greatest) && (number < least || number > greatest))
        {
            var bounds = Between(least, greatest, least is int.MinValue or double.MinValue, greatest is int.MaxValue or double.MaxValue);
            return (UsageDiagnostics.NumberOutOfRange, [member, Number(number), bounds]);
        }

        return limits.Allowed is { } allowed && !allowed.Contains(number)
            ? (UsageDiagnostics.NumberNotAllowed, [member, Number(number), Words.List([.. allowed.Select(Number)], MostListed, "or")])
            : null;
    }

    private static string Between(double least, double greatest, bool isLeastOpen, bool isGreatestOpen)
    {
        if (isLeastOpen)
        {
            return "at most " + Number(greatest);
        }

        return isGreatestOpen ? "at least " + Number(least) : least == greatest ? Number(least) : $"from {Number(least)} to {Number(greatest)}";
    }

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
