using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telnyx.Generator.CodeFixes;

/// <summary>Finds the declaration of a constant that is used once.</summary>
internal static class ConstantDeclaration
{
    /// <summary>
    /// The declaration, a local one or a private field, when the expression is the only use and nothing else is declared there; else null.
    /// </summary>
    public static SyntaxNode? OfOnlyUse(ExpressionSyntax use, SemanticModel model, CancellationToken cancellationToken)
    {
        var symbol = use is IdentifierNameSyntax ? model.GetSymbolInfo(use, cancellationToken).Symbol : null;
        if (symbol is not (ILocalSymbol or IFieldSymbol { DeclaredAccessibility: Accessibility.Private }) || symbol.DeclaringSyntaxReferences.Length != 1)
        {
            return null;
        }

        var reference = symbol.DeclaringSyntaxReferences[0];
        var declaration = reference.SyntaxTree == use.SyntaxTree
            && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: var parent } } ? parent : null;
        return IsRemovable(declaration) && Uses(declaration!.Parent!, symbol.Name) == 1 ? declaration : null;
    }

    private static bool IsRemovable(SyntaxNode? declaration) => declaration is LocalDeclarationStatementSyntax { Parent: BlockSyntax }
        || declaration is FieldDeclarationSyntax { Parent: TypeDeclarationSyntax type } && !type.Modifiers.Any(modifier => modifier.ValueText == "partial");

    // Names alone tell: one too many keeps the declaration.
    private static int Uses(SyntaxNode scope, string name) =>
        scope.DescendantNodes().OfType<IdentifierNameSyntax>().Count(other => other.Identifier.ValueText == name);
}
