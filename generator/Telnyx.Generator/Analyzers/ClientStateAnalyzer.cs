using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telnyx.Generator.Analyzers;

/// <summary>Base64 that becomes the text of a client state, and text that is taken for its base64.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ClientStateAnalyzer : UsageAnalyzer
{
    // Words of this length that happen to be base64 of text are rare.
    private const int LeastLength = 8;

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDiagnostics.EncodedTwice, UsageDiagnostics.TextFormat);

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context, TelnyxSymbols symbols)
    {
        if (symbols.ClientState is not { } clientState)
        {
            return;
        }

        context.RegisterOperationAction(operation => Conversion(operation, clientState), OperationKind.Conversion);
        context.RegisterOperationAction(operation => Call(operation, clientState, symbols), OperationKind.Invocation);
    }

    // ClientState = "…"
    private static void Conversion(OperationAnalysisContext context, INamedTypeSymbol clientState)
    {
        if (context.Operation is IConversionOperation { OperatorMethod: { } method, Operand: var text }
            && SymbolEqualityComparer.Default.Equals(method.ContainingType, clientState))
        {
            CheckText(context, text);
        }
    }

    private static void Call(OperationAnalysisContext context, INamedTypeSymbol clientState, TelnyxSymbols symbols)
    {
        if (context.Operation is not IInvocationOperation { TargetMethod: var method, Arguments: { Length: 1 } arguments }
            || !SymbolEqualityComparer.Default.Equals(method.ContainingType, clientState))
        {
            return;
        }

        if (method.Name == "FromText")
        {
            CheckText(context, arguments[0].Value);
        }
        else if (TelnyxSymbols.Find(method.Parameters[0], symbols.WireFormat) is { } attribute
            && attribute.ConstructorArguments.First().Value is string name
            && TextFormat.Find(name) is { } format)
        {
            foreach (var part in ConstantParts.Of(arguments[0].Value))
            {
                if (part.ConstantValue.Value is string text && !format.Accepts(text))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        UsageDiagnostics.TextFormat, part.Syntax.GetLocation(), clientState.Name, Words.Quote(text), "for text, leave FromBase64 out"));
                }
            }
        }
    }

    private static void CheckText(OperationAnalysisContext context, IOperation text)
    {
        foreach (var part in ConstantParts.Of(text))
        {
            if (part.ConstantValue.Value is string constant && IsEncodedText(constant))
            {
                context.ReportDiagnostic(Diagnostic.Create(UsageDiagnostics.EncodedTwice, part.Syntax.GetLocation(), $"'{Words.Quote(constant)}'"));
            }
        }

        if (Conversions.Inside(text) is IInvocationOperation { TargetMethod: { Name: "ToBase64String", ContainingType.Name: "Convert" } } encoding)
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageDiagnostics.EncodedTwice, encoding.Syntax.GetLocation(), "This"));
        }
    }

    private static bool IsEncodedText(string text)
    {
        if (text.Length < LeastLength && !text.EndsWith("=", StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            var decoded = s_strictUtf8.GetString(Convert.FromBase64String(text));
            return decoded.Length > 0 && !decoded.Any(char.IsControl);
        }
        catch (Exception e) when (e is FormatException or DecoderFallbackException)
        {
            return false;
        }
    }
}
