using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Telnyx.Generator.Analyzers;

namespace Telnyx.Generator.CodeFixes;

/// <summary>Enumerates a list that nobody asked for, or awaits its first page.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class UnusedListFix() : SyntaxFix(FixContract.UnusedList)
{
    /// <inheritdoc/>
    protected override Task OfferAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node, Diagnostic diagnostic)
    {
        if (node is ExpressionSyntax list && node.FirstAncestorOrSelf<StatementSyntax>() is { } statement && CanAwait(statement))
        {
            Offer(context, diagnostic, "Enumerate every item with 'await foreach'", () => root.ReplaceNode(statement, Loop(list, statement)));
            Offer(context, diagnostic, "Await the first page", () => root.ReplaceNode(list, SyntaxFactory.AwaitExpression(list.WithoutTrivia()).WithTriviaFrom(list).WithAdditionalAnnotations(Formatter.Annotation)));
        }

        return Task.CompletedTask;
    }

    private static ForEachStatementSyntax Loop(ExpressionSyntax list, StatementSyntax statement) =>
        SyntaxFactory.ForEachStatement(
            SyntaxFactory.Token(SyntaxKind.AwaitKeyword),
            SyntaxFactory.Token(SyntaxKind.ForEachKeyword),
            SyntaxFactory.Token(SyntaxKind.OpenParenToken),
            SyntaxFactory.IdentifierName("var"),
            SyntaxFactory.Identifier("item"),
            SyntaxFactory.Token(SyntaxKind.InKeyword),
            list.WithoutTrivia(),
            SyntaxFactory.Token(SyntaxKind.CloseParenToken),
            SyntaxFactory.Block()).WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation);

    // Changing the signature around it is not for us to decide.
    private static bool CanAwait(StatementSyntax statement)
    {
        foreach (var ancestor in statement.Ancestors())
        {
            switch (ancestor)
            {
                case MethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case AnonymousFunctionExpressionSyntax lambda:
                    return lambda.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case GlobalStatementSyntax:
                    return true;
                case MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }
}
