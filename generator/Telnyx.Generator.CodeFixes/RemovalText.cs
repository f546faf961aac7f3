using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telnyx.Generator.CodeFixes;

/// <summary>Takes something out of the text, so that comments around it and the layout stay.</summary>
internal static class RemovalText
{
    /// <summary>The change that removes a statement or a declaration.</summary>
    public static TextChange Of(SourceText text, SyntaxNode node) => new(WithEmptyLines(text, node.Span), "");

    /// <summary>The change that removes an assignment from an initializer: with its comma, and with the braces when nothing is left in them.</summary>
    public static TextChange Of(SourceText text, InitializerExpressionSyntax initializer, ExpressionSyntax assignment)
    {
        var expressions = initializer.Expressions;
        if (expressions.Count == 1 && initializer.Parent is BaseObjectCreationExpressionSyntax creation && !HasComments(creation))
        {
            // "new Options { … }" needs parentheses when the braces are gone.
            var end = creation.Initializer!.OpenBraceToken.GetPreviousToken().Span.End;
            return new(TextSpan.FromBounds(end, initializer.Span.End), creation.ArgumentList is null ? "()" : "");
        }

        return new(WithEmptyLines(text, WithComma(text, expressions, expressions.IndexOf(assignment))), "");
    }

    // The last one takes the comma before it along, but not from another line: one may be left at the end.
    private static TextSpan WithComma(SourceText text, SeparatedSyntaxList<ExpressionSyntax> expressions, int index)
    {
        var span = expressions[index].Span;
        if (index < expressions.SeparatorCount)
        {
            return TextSpan.FromBounds(span.Start, expressions.GetSeparator(index).Span.End);
        }

        var before = index == 0 ? span.Start : expressions.GetSeparator(index - 1).SpanStart;
        return text.Lines.IndexOf(before) == text.Lines.IndexOf(span.Start) ? TextSpan.FromBounds(before, span.End) : span;
    }

    private static bool HasComments(SyntaxNode node) => node.DescendantTrivia()
        .Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsDirective);

    // The whole line when nothing else is on it, else the space behind.
    private static TextSpan WithEmptyLines(SourceText text, TextSpan span)
    {
        var (first, last) = (text.Lines.GetLineFromPosition(span.Start), text.Lines.GetLineFromPosition(span.End));
        if (IsSpace(text, first.Start, span.Start) && IsSpace(text, span.End, last.End))
        {
            var end = IsFirst(text, first) && IsEmpty(text, last.LineNumber + 1) ? text.Lines[last.LineNumber + 1] : last;
            return TextSpan.FromBounds(first.Start, end.EndIncludingLineBreak);
        }

        var after = span.End;
        while (after < last.End && text[after] == ' ')
        {
            after++;
        }

        return TextSpan.FromBounds(span.Start, text[span.Start] == ',' ? span.End : after);
    }

    // An empty line that set off what follows would be the first one between the braces.
    private static bool IsFirst(SourceText text, TextLine line) => line.LineNumber > 0 && text.Lines[line.LineNumber - 1].ToString().EndsWith("{", StringComparison.Ordinal);

    private static bool IsEmpty(SourceText text, int line) => line < text.Lines.Count && IsSpace(text, text.Lines[line].Start, text.Lines[line].End);

    private static bool IsSpace(SourceText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
