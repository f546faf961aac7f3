using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telnyx.Generator.Analyzers;

/// <summary>Names in code that mean a member which does not exist.</summary>
internal static class MissingMember
{
    /// <summary>Whether a name stands where only a member can.</summary>
    public static bool IsMember(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        MemberBindingExpressionSyntax => true,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left == name,
        NameColonSyntax => true,
        _ => false,
    };

    /// <summary>The type whose member is meant, or null.</summary>
    public static ITypeSymbol? Owner(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (name.Parent)
        {
            case MemberAccessExpressionSyntax access:
                return TypeOf(access.Expression, model, cancellationToken);
            case MemberBindingExpressionSyntax when name.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } access:
                return TypeOf(access.Expression, model, cancellationToken);
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax outer } }:
                return TypeOf(outer.Left, model, cancellationToken);
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax creation } }:
                var made = model.GetTypeInfo(creation, cancellationToken);
                return made.Type ?? made.ConvertedType;
            case NameColonSyntax { Parent: SubpatternSyntax { Parent: PropertyPatternClauseSyntax { Parent: RecursivePatternSyntax pattern } } }:
                return model.GetTypeInfo(pattern, cancellationToken).ConvertedType;
            default:
                return null;
        }
    }

    // "CallDirection.Incoming": the expression is a type itself.
    private static ITypeSymbol? TypeOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(expression, cancellationToken).Symbol as INamedTypeSymbol
        ?? model.GetTypeInfo(expression, cancellationToken).Type;
}
