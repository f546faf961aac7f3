using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Telnyx.Analyzers.Tests;

/// <summary>
/// Statements of a user, in an async method that has a <c>client</c> and values that nobody can know. What is between <c>[|</c> and
/// <c>|]</c> is where a diagnostic is expected.
/// </summary>
internal static class Snippet
{
    private const string Before = """
        using System; using System.Collections.Generic; using System.Linq; using System.Text.Json; using System.Threading.Tasks; using Telnyx;
        internal static class Snippet
        {
            private const string Constant = "inbond_track";
            private static string Any() => "";
            private static void Pass(object value) { }
            private static async Task Run(TelnyxClient client, string text, int number, StreamTrack track, Webhooks webhooks)
            {
                await Task.CompletedTask;

        """;

    /// <summary>The file around some statements.</summary>
    public static string File(string statements) => Before + statements + "\n    }\n}\n";

    /// <summary>Checks that one diagnostic is reported at every marker, and nothing anywhere else.</summary>
    public static async Task Check(string id, string statements)
    {
        var (text, spans) = Unmark(File(statements));
        var tree = CSharpSyntaxTree.ParseText(text, GeneratedSdk.ParseOptions, "Snippet.cs");
        var diagnostics = await Analysis.OfAsync(GeneratedSdk.Reference(tree));
        Assert.Equal(
            spans.Select(span => $"{id} at {Quote(text, span)}"),
            diagnostics.Where(IsRelevant).Select(diagnostic => $"{diagnostic.Id} at {Quote(text, diagnostic.Location.SourceSpan)}"));
    }

    // The compiler's own warnings are not ours to test; its errors are slips in a snippet.
    private static bool IsRelevant(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error || !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal);

    /// <summary>The messages about some statements.</summary>
    public static async Task<IReadOnlyList<string>> Messages(string statements)
    {
        var tree = CSharpSyntaxTree.ParseText(File(statements), GeneratedSdk.ParseOptions, "Snippet.cs");
        var diagnostics = await Analysis.OfAsync(GeneratedSdk.Reference(tree));
        return [.. diagnostics.Where(IsRelevant).Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static string Quote(string text, TextSpan span) => $"{span.Start}: {text.Substring(span.Start, span.Length)}";

    private static (string Text, List<TextSpan> Spans) Unmark(string marked)
    {
        var (text, spans) = (marked, new List<TextSpan>());
        for (var start = text.IndexOf("[|", StringComparison.Ordinal); start >= 0; start = text.IndexOf("[|", StringComparison.Ordinal))
        {
            var end = text.IndexOf("|]", start, StringComparison.Ordinal);
            text = text.Remove(end, 2).Remove(start, 2);
            spans.Add(TextSpan.FromBounds(start, end - 2));
        }

        return (text, spans);
    }
}
