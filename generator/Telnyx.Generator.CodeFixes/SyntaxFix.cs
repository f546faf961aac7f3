using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Telnyx.Generator.CodeFixes;

/// <summary>The base of the fixes: each looks at the syntax under a diagnostic and offers what can be done there.</summary>
internal abstract class SyntaxFix(params string[] ids) : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. ids];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

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

    /// <summary>Offers one fix that changes the syntax.</summary>
    /// <param name="context">Where it is offered.</param>
    /// <param name="diagnostic">What it fixes.</param>
    /// <param name="title">What people see.</param>
    /// <param name="changedRoot">The root of the changed file.</param>
    /// <param name="key">What fixes have in common that can be applied in one step; the title when left out.</param>
    protected static void Offer(CodeFixContext context, Diagnostic diagnostic, string title, Func<SyntaxNode> changedRoot, string? key = null) =>
        context.RegisterCodeFix(
            CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(changedRoot())), equivalenceKey: key ?? title), diagnostic);

    /// <summary>Offers one fix that changes the text in some places, and leaves the layout and the comments around it alone.</summary>
    protected static void Offer(CodeFixContext context, Diagnostic diagnostic, string title, Func<SourceText, IEnumerable<TextChange>> changes) =>
        context.RegisterCodeFix(
            CodeAction.Create(
                title,
                async cancellationToken =>
                {
                    var text = await context.Document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                    return context.Document.WithText(text.WithChanges(changes(text).OrderBy(change => change.Span.Start)));
                },
                equivalenceKey: title),
            diagnostic);
}
