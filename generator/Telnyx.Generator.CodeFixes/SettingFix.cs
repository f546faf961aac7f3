using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Telnyx.Generator.Analyzers;

namespace Telnyx.Generator.CodeFixes;

/// <summary>Takes a key out of the code: the SDK reads it from the environment by itself, or the code does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class SettingFix() : SyntaxFix(FixContract.SecretInCode, FixContract.SettingInCode)
{
    /// <inheritdoc/>
    protected override Task OfferAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node, Diagnostic diagnostic)
    {
        if (node is not ExpressionSyntax literal || !diagnostic.Properties.TryGetValue(FixContract.Variable, out var variable) || variable is null)
        {
            return Task.CompletedTask;
        }

        if (literal.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } initializer } assignment)
        {
            Offer(context, diagnostic, $"Remove it: {variable} is read", () => root.ReplaceNode(creation, Without(creation, initializer, assignment)));
        }
        else if (literal.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement })
        {
            Offer(context, diagnostic, $"Remove it: {variable} is read", () => root.RemoveNode(statement, SyntaxRemoveOptions.KeepNoTrivia)!);
        }

        Offer(context, diagnostic, $"Read the environment variable {variable}", () => root.ReplaceNode(literal, Read(variable).WithTriviaFrom(literal)));
        return Task.CompletedTask;
    }

    private static BaseObjectCreationExpressionSyntax Without(BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer, ExpressionSyntax assignment)
    {
        var rest = initializer.Expressions.Remove(assignment);
        var changed = rest.Count == 0 ? creation.WithInitializer(null) : creation.WithInitializer(initializer.WithExpressions(rest));
        if (rest.Count == 0)
        {
            // "new Options { … }" needs parentheses when nothing is left in the braces.
            changed = changed.WithArgumentList((creation.ArgumentList ?? SyntaxFactory.ArgumentList()).WithoutTrailingTrivia());
            changed = changed is ObjectCreationExpressionSyntax named ? named.WithType(named.Type.WithoutTrailingTrivia()) : changed;
        }

        return changed.WithTriviaFrom(creation).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static PostfixUnaryExpressionSyntax Read(string variable) =>
        SyntaxFactory.PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                SyntaxFactory.ParseExpression("global::System.Environment").WithAdditionalAnnotations(Simplifier.Annotation),
                SyntaxFactory.IdentifierName("GetEnvironmentVariable")),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(variable)))))));
}
