using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Telnyx.Generator.CodeFixes;

/// <summary>The base of the fixes: each looks at the syntax under a diagnostic and offers what can be done there.</summary>
internal abstract class SyntaxFix(params string[] ids) : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. ids];

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is { } node)
            {
                await OfferAsync(context, root, node, diagnostic).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Offers fixes for a diagnostic.</summary>
    protected abstract Task OfferAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node, Diagnostic diagnostic);

    /// <summary>Offers one fix.</summary>
    protected static void Offer(CodeFixContext context, Diagnostic diagnostic, string title, Func<SyntaxNode> changedRoot) =>
        context.RegisterCodeFix(
            CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(changedRoot())), equivalenceKey: title), diagnostic);
}
