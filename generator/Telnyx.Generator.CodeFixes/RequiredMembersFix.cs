using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telnyx.Generator.CodeFixes;

/// <summary>Adds all required members that the compiler misses (CS9035), each with a placeholder of its type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class RequiredMembersFix() : SyntaxFix("CS9035")
{
    private const string Title = "Add the required members";

    /// <inheritdoc/>
    protected override async Task OfferAsync(CodeFixContext context, SyntaxNode root, SyntaxNode node, Diagnostic diagnostic)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { } creation
            || model?.GetTypeInfo(creation, context.CancellationToken).Type is not INamedTypeSymbol type
            || !RequiredMembers.IsOfSdk(type))
        {
            return;
        }

        var members = RequiredMembers.Of(type).Where(member => !IsSet(creation, member.Name)).ToList();
        context.RegisterCodeFix(
            CodeAction.Create(
                Title,
                async cancellationToken =>
                {
                    var text = await context.Document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                    var placeholders = new Placeholders(model, creation.SpanStart);
                    return context.Document.WithText(text.WithChanges(InitializerText.Add(text, creation, [.. members.Select(placeholders.Assignment)])));
                },
                equivalenceKey: Title),
            diagnostic);
    }

    private static bool IsSet(BaseObjectCreationExpressionSyntax creation, string name) =>
        creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().Any(assignment => assignment.Left.ToString() == name) == true;
}
