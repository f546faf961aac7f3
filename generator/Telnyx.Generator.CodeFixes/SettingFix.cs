using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;
using Telnyx.Generator.Analyzers;

namespace Telnyx.Generator.CodeFixes;

/// <summary>Takes a key out of the code: the SDK reads it from the environment by itself, or the code does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class SettingFix() : SyntaxFix(FixContract.SecretInCode, FixContract.SettingInCode)
{
    /// <inheritdoc/>
    protected override async Task OfferAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node, Diagnostic diagnostic)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null || node is not ExpressionSyntax literal || !diagnostic.Properties.TryGetValue(FixContract.Variable, out var variable) || variable is null)
        {
            return;
        }

        // A key that stays behind in a constant would still be in the code.
        var constant = ConstantDeclaration.OfOnlyUse(literal, model, context.CancellationToken);
        if (Setting(literal) is { } setting)
        {
            Offer(context, diagnostic, $"Remove it: {variable} is read", text => constant is null ? [setting(text)] : [setting(text), RemovalText.Of(text, constant)]);
        }

        Offer(context, diagnostic, $"Read the environment variable {variable}", () => WithRead(root, literal, constant, variable));
    }

    private static Func<SourceText, TextChange>? Setting(ExpressionSyntax literal) => literal.Parent switch
    {
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax } initializer } assignment =>
            text => RemovalText.Of(text, initializer, assignment),
        // Not the only statement of an 'if': its braces would be missing.
        AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement } =>
            text => RemovalText.Of(text, statement),
        _ => null,
    };

    private static SyntaxNode WithRead(SyntaxNode root, ExpressionSyntax literal, SyntaxNode? constant, string variable)
    {
        if (constant is null)
        {
            return root.ReplaceNode(literal, Read(variable).WithTriviaFrom(literal));
        }

        var tracked = root.TrackNodes(literal, constant);
        var changed = tracked.ReplaceNode(tracked.GetCurrentNode(literal)!, Read(variable).WithTriviaFrom(literal));
        return changed.RemoveNode(changed.GetCurrentNode(constant)!, SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
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
