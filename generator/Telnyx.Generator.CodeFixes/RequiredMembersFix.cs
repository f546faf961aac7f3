using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telnyx.Generator.CodeFixes;

/// <summary>Adds all required members that the compiler misses (CS9035), each with a placeholder of its type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class RequiredMembersFix() : SyntaxFix("CS9035")
{
    private const string Title = "Add the required members";

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
        await AddAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    protected override async Task OfferAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node, Diagnostic diagnostic)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is not null && Creation(root, diagnostic) is { } creation && TypeOf(creation, model, context.CancellationToken) is not null)
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, cancellationToken => AddAsync(context.Document, [diagnostic], cancellationToken), equivalenceKey: Title), diagnostic);
        }
    }

    // The compiler reports every missing member: there are several diagnostics for one creation, and creations inside others.
    private static async Task<Document> AddAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return document;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var changes = diagnostics.Select(diagnostic => Creation(root, diagnostic)).OfType<BaseObjectCreationExpressionSyntax>().Distinct()
            .Select(creation => (Start: creation.SpanStart, Change: Change(creation, model, text, cancellationToken)))
            .Where(item => item.Change is not null)
            // Where an inner creation ends the outer one's initializer, both add at one place: the inner one first.
            .OrderBy(item => item.Change!.Value.Span.Start).ThenByDescending(item => item.Start)
            .Select(item => item.Change!.Value);
        return document.WithText(text.WithChanges(changes));
    }

    private static TextChange? Change(BaseObjectCreationExpressionSyntax creation, SemanticModel model, SourceText text, CancellationToken cancellationToken)
    {
        if (TypeOf(creation, model, cancellationToken) is not { } type)
        {
            return null;
        }

        var placeholders = new Placeholders(model, creation.SpanStart);
        var assignments = RequiredMembers.Of(type).Where(member => !IsSet(creation, member.Name)).Select(placeholders.Assignment).ToArray();
        return assignments.Length == 0 ? null : InitializerText.Add(text, creation, assignments);
    }

    private static BaseObjectCreationExpressionSyntax? Creation(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>();

    private static INamedTypeSymbol? TypeOf(BaseObjectCreationExpressionSyntax creation, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(creation, cancellationToken).Type is INamedTypeSymbol type && RequiredMembers.IsOfSdk(type) ? type : null;

    private static bool IsSet(BaseObjectCreationExpressionSyntax creation, string name) =>
        creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().Any(assignment => assignment.Left.ToString() == name) == true;
}
