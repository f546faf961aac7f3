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
    private const string Item = "item";

    /// <inheritdoc/>
    protected override async Task OfferAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node, Diagnostic diagnostic)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null || node is not ExpressionSyntax list || StatementOf(list) is not { } statement || !AwaitContext.Allows(statement))
        {
            return;
        }

        var item = FreeName(model, statement.SpanStart);
        Offer(context, diagnostic, "Enumerate every item with 'await foreach'", () => root.ReplaceNode(statement, Loop(list, item, statement)));
        Offer(context, diagnostic, "Await the first page", () => root.ReplaceNode(statement, Awaited(list, statement)));
    }

    // "list;", "_ = list;" or "var page = list;", also with AsPages() behind: no statement that does something else as well.
    private static StatementSyntax? StatementOf(ExpressionSyntax list)
    {
        var whole = list.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == list ? call : list;
        return whole.Parent switch
        {
            ExpressionStatementSyntax statement => statement,
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } => statement,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } } } => statement,
            _ => null,
        };
    }

    private static ForEachStatementSyntax Loop(ExpressionSyntax list, string item, StatementSyntax statement) =>
        SyntaxFactory.ForEachStatement(
            SyntaxFactory.Token(SyntaxKind.AwaitKeyword),
            SyntaxFactory.Token(SyntaxKind.ForEachKeyword),
            SyntaxFactory.Token(SyntaxKind.OpenParenToken),
            SyntaxFactory.IdentifierName("var"),
            SyntaxFactory.Identifier(item),
            SyntaxFactory.Token(SyntaxKind.InKeyword),
            list.WithoutTrivia(),
            SyntaxFactory.Token(SyntaxKind.CloseParenToken),
            SyntaxFactory.Block()).WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation);

    // What is awaited is a page: "AsyncPageable<Call> calls" becomes "var calls".
    private static StatementSyntax Awaited(ExpressionSyntax list, StatementSyntax statement)
    {
        var whole = list.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } ? call : list;
        var changed = statement.ReplaceNode(whole, SyntaxFactory.AwaitExpression(list.WithoutTrivia()).WithTriviaFrom(whole).WithAdditionalAnnotations(Formatter.Annotation));
        return changed is LocalDeclarationStatementSyntax { Declaration: { Type: { IsVar: false } type } declaration } local
            ? local.WithDeclaration(declaration.WithType(SyntaxFactory.IdentifierName("var").WithTriviaFrom(type)))
            : changed;
    }

    private static string FreeName(SemanticModel model, int position)
    {
        var member = model.SyntaxTree.GetRoot().FindToken(position).Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        var taken = new HashSet<string>(member?.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText) ?? [], StringComparer.Ordinal);
        taken.UnionWith(model.LookupSymbols(position).Where(symbol => symbol.Kind is SymbolKind.Local or SymbolKind.Parameter).Select(symbol => symbol.Name));
        return Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? Item : Item + i).First(name => !taken.Contains(name));
    }
}
