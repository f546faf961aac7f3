using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telnyx.Generator.CodeFixes;

/// <summary>Adds assignments to an object creation as text, so that what is there keeps its layout.</summary>
internal static class InitializerText
{
    /// <summary>The change that adds some assignments.</summary>
    public static TextChange Add(SourceText text, BaseObjectCreationExpressionSyntax creation, string[] assignments)
    {
        if (creation.Initializer is not { } initializer)
        {
            return new(new TextSpan(creation.Span.End, 0), $" {{ {string.Join(", ", assignments)} }}");
        }

        if (initializer.Expressions.Count == 0)
        {
            return new(initializer.Span, $"{{ {string.Join(", ", assignments)} }}");
        }

        var (first, last) = (initializer.Expressions[0], initializer.Expressions.Last());
        var separator = Separator(text, initializer, first);
        var hasTrailingComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count;
        var span = Rest(text, initializer, hasTrailingComma ? initializer.Expressions.GetSeparator(initializer.Expressions.Count - 1).Span.End : last.Span.End);
        var added = string.Join(",", assignments.Select(assignment => separator + assignment));
        return new(span, (hasTrailingComma ? "" : ",") + text.ToString(span) + added + (hasTrailingComma ? "," : ""));
    }

    // A comment at the end of the line belongs to what stands before it.
    private static TextSpan Rest(SourceText text, InitializerExpressionSyntax initializer, int start)
    {
        var end = text.Lines.GetLineFromPosition(start).End;
        return initializer.CloseBraceToken.SpanStart < end || string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, end)))
            ? new(start, 0)
            : TextSpan.FromBounds(start, end);
    }

    // One per line where the first one has a line of its own.
    private static string Separator(SourceText text, InitializerExpressionSyntax initializer, ExpressionSyntax first)
    {
        var line = text.Lines.GetLineFromPosition(first.SpanStart);
        if (initializer.OpenBraceToken.SpanStart >= line.Start)
        {
            return " ";
        }

        var lineBreak = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return (lineBreak.Length == 0 ? "\n" : lineBreak) + text.ToString(TextSpan.FromBounds(line.Start, first.SpanStart));
    }
}
