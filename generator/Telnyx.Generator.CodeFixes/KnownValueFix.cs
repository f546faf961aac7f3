using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Telnyx.Generator.Analyzers;

namespace Telnyx.Generator.CodeFixes;

/// <summary>Replaces an unknown value by the static member that was probably meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class KnownValueFix() : SyntaxFix(FixContract.UnknownValue)
{
    /// <inheritdoc/>
    protected override Task OfferAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node, Diagnostic diagnostic)
    {
        if (node is not ExpressionSyntax expression || Meant(diagnostic) is not var (title, meant))
        {
            return Task.CompletedTask;
        }

        Offer(context, diagnostic, $"Use {title}", () => root.ReplaceNode(expression, meant.WithTriviaFrom(expression)), key: "Use the known value");
        return Task.CompletedTask;
    }

    private static (string Title, ExpressionSyntax Expression)? Meant(Diagnostic diagnostic)
    {
        if (diagnostic.Properties.TryGetValue(FixContract.Member, out var member) && member is not null)
        {
            var parts = member.Split('.');
            return ($"{parts[parts.Length - 2]}.{parts[parts.Length - 1]}", SyntaxFactory.ParseExpression(member).WithAdditionalAnnotations(Simplifier.Annotation));
        }

        return diagnostic.Properties.TryGetValue(FixContract.Text, out var text) && text is not null
            ? ($"\"{text}\"", SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text)))
            : null;
    }
}
