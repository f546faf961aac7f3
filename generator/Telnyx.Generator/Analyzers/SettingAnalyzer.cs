using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telnyx.Generator.Analyzers;

/// <summary>API keys and public keys that are written into the code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SettingAnalyzer : UsageAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDiagnostics.SecretInCode, UsageDiagnostics.SettingInCode);

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context, TelnyxSymbols symbols)
    {
        if (symbols.EnvironmentSetting is not { } attribute)
        {
            return;
        }

        context.RegisterOperationAction(operation => Assignment(operation, attribute), OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
        context.RegisterOperationAction(operation => Collection(operation, attribute), OperationKind.MemberInitializer);
        context.RegisterOperationAction(operation => Addition(operation, attribute), OperationKind.Invocation);
        context.RegisterOperationAction(operation => Arguments(operation, attribute), OperationKind.ObjectCreation);
    }

    private static void Assignment(OperationAnalysisContext context, INamedTypeSymbol attribute)
    {
        var assignment = (IAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: var property } && IsOfRuntime(property, attribute))
        {
            Check(context, property, assignment.Value, attribute);
        }
    }

    // PublicKeys = { "…" }
    private static void Collection(OperationAnalysisContext context, INamedTypeSymbol attribute)
    {
        var member = (IMemberInitializerOperation)context.Operation;
        if (member.InitializedMember is IPropertyReferenceOperation { Property: var property } && IsOfRuntime(property, attribute))
        {
            foreach (var added in member.Initializer.Initializers.OfType<IInvocationOperation>())
            {
                Check(context, property, added.Arguments[0].Value, attribute);
            }
        }
    }

    // options.PublicKeys.Add("…")
    private static void Addition(OperationAnalysisContext context, INamedTypeSymbol attribute)
    {
        if (context.Operation is IInvocationOperation { TargetMethod.Name: "Add", Instance: IPropertyReferenceOperation { Property: var property } } invocation
            && invocation.Arguments.Length == 1
            && IsOfRuntime(property, attribute))
        {
            Check(context, property, invocation.Arguments[0].Value, attribute);
        }
    }

    // new Webhooks("…")
    private static void Arguments(OperationAnalysisContext context, INamedTypeSymbol attribute)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Constructor is not { } constructor || !IsOfRuntime(constructor, attribute))
        {
            return;
        }

        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is { } parameter)
            {
                Check(context, parameter, argument.Value, attribute);
            }
        }
    }

    private static bool IsOfRuntime(ISymbol symbol, INamedTypeSymbol attribute) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, attribute.ContainingAssembly);

    private static void Check(OperationAnalysisContext context, ISymbol setting, IOperation value, INamedTypeSymbol attribute)
    {
        if (TelnyxSymbols.Find(setting, attribute) is not { ConstructorArguments.Length: 1 } data || data.ConstructorArguments[0].Value is not string variable)
        {
            return;
        }

        var isSecret = data.NamedArguments.Any(argument => argument is { Key: "IsSecret", Value.Value: true });
        foreach (var part in ConstantParts.Of(value))
        {
            if (part.ConstantValue.Value is string { Length: > 0 })
            {
                var rule = isSecret ? UsageDiagnostics.SecretInCode : UsageDiagnostics.SettingInCode;
                var properties = ImmutableDictionary<string, string?>.Empty.Add(FixContract.Variable, variable);
                context.ReportDiagnostic(Diagnostic.Create(rule, part.Syntax.GetLocation(), properties, setting.Name, variable));
            }
        }
    }
}
