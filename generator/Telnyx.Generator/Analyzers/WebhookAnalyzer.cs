using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telnyx.Generator.Analyzers;

/// <summary>Webhook events that are read from JSON in a member that verifies nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class WebhookAnalyzer : UsageAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDiagnostics.UnverifiedWebhook);

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context, TelnyxSymbols symbols)
    {
        if (symbols.WebhookEvent is null)
        {
            return;
        }

        context.RegisterOperationAction(operation => Invocation(operation, symbols), OperationKind.Invocation);
        context.RegisterSymbolAction(symbol => Method(symbol, symbols), SymbolKind.Method);
    }

    // [HttpPost] public IActionResult Receive([FromBody] CallAnsweredEvent e): the framework reads the body before anyone can verify it.
    private static void Method(SymbolAnalysisContext context, TelnyxSymbols symbols)
    {
        foreach (var parameter in ((IMethodSymbol)context.Symbol).Parameters)
        {
            if (TelnyxSymbols.Derives(parameter.Type, symbols.WebhookEvent) && IsBody(parameter))
            {
                context.ReportDiagnostic(Diagnostic.Create(UsageDiagnostics.UnverifiedWebhook, parameter.Locations[0], parameter.Type.Name));
            }
        }
    }

    // Said by the parameter, or concluded by [ApiController] for the action of a controller.
    private static bool IsBody(IParameterSymbol parameter)
    {
        if (Has(parameter, "FromBodyAttribute"))
        {
            return true;
        }

        var isAction = parameter.ContainingSymbol.GetAttributes().Any(static attribute => attribute.AttributeClass?.BaseType?.Name == "HttpMethodAttribute");
        for (var type = isAction ? parameter.ContainingType : null; type is not null; type = type.BaseType)
        {
            if (Has(type, "ApiControllerAttribute"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(ISymbol symbol, string attribute) => symbol.GetAttributes().Any(data => data.AttributeClass?.Name == attribute);

    private static void Invocation(OperationAnalysisContext context, TelnyxSymbols symbols)
    {
        var invocation = (IInvocationOperation)context.Operation;
        var type = invocation.TargetMethod.ContainingType.Name switch
        {
            "JsonSerializer" => Deserialized(invocation, symbols),
            // HttpRequest, HttpContent: ReadFromJsonAsync<T>
            "HttpRequestJsonExtensions" or "HttpContentJsonExtensions" => Deserialized(invocation, symbols),
            "EndpointRouteBuilderExtensions" => Bound(invocation, symbols),
            _ => null,
        };
        if (type is not null && !IsVerified(invocation, symbols))
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageDiagnostics.UnverifiedWebhook, invocation.Syntax.GetLocation(), type.Name));
        }
    }

    private static ITypeSymbol? Deserialized(IInvocationOperation invocation, TelnyxSymbols symbols)
    {
        var (method, name) = (invocation.TargetMethod, invocation.TargetMethod.Name);
        if (!name.StartsWith("Deserialize", StringComparison.Ordinal) && !name.StartsWith("ReadFromJson", StringComparison.Ordinal))
        {
            return null;
        }

        return method.TypeArguments.FirstOrDefault(IsEvent)
            ?? invocation.Arguments.Select(argument => (argument.Value as ITypeOfOperation)?.TypeOperand).FirstOrDefault(type => type is not null && IsEvent(type));

        bool IsEvent(ITypeSymbol type) => TelnyxSymbols.Derives(type, symbols.WebhookEvent);
    }

    // app.MapPost("/webhooks", (CallAnsweredEvent e) => …): the framework reads the body.
    private static ITypeSymbol? Bound(IInvocationOperation invocation, TelnyxSymbols symbols) => invocation.Arguments
        .Select(argument => Conversions.Inside(argument.Value))
        .OfType<IDelegateCreationOperation>()
        .SelectMany(handler => handler.Target switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol.Parameters,
            IMethodReferenceOperation reference => reference.Method.Parameters,
            _ => ImmutableArray<IParameterSymbol>.Empty,
        })
        .Select(parameter => parameter.Type)
        .FirstOrDefault(type => TelnyxSymbols.Derives(type, symbols.WebhookEvent));

    // Somebody who verifies first may read as they like.
    private static bool IsVerified(IInvocationOperation invocation, TelnyxSymbols symbols) =>
        Conversions.Root(invocation).Descendants().OfType<IInvocationOperation>()
            .Any(other => TelnyxSymbols.Derives(other.TargetMethod.ContainingType, symbols.Webhooks));
}
