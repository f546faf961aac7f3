using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Telnyx.Analyzers.Tests;

/// <summary>Code as it is while somebody types: no analyzer fails on it.</summary>
public sealed class IncompleteCodeTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Folders.Root, "tests", "Telnyx.Analyzers.Tests", "Page", "WrongCode.txt"));

    [Fact]
    public Task The_page_typed_up_to_any_token() => CheckAsync(static (tokens, i) => s_page[..tokens[i].Span.End]);

    [Fact]
    public Task The_page_without_any_one_token() => CheckAsync(static (tokens, i) => s_page.Remove(tokens[i].SpanStart, tokens[i].Span.Length));

    // Many files at a time: binding the SDK anew for each would take minutes.
    private static async Task CheckAsync(Func<List<SyntaxToken>, int, string> edited)
    {
        var tokens = CSharpSyntaxTree.ParseText(s_page, GeneratedSdk.ParseOptions).GetRoot().DescendantTokens().ToList();
        var files = Enumerable.Range(0, tokens.Count).Select(i => edited(tokens, i).Replace("class Page", $"class Page{i}", StringComparison.Ordinal));
        foreach (var some in files.Chunk(32))
        {
            var trees = some.Select(static (text, i) => CSharpSyntaxTree.ParseText(text, GeneratedSdk.ParseOptions, $"Page{i}.cs")).ToArray();
            Assert.DoesNotContain(await Analysis.OfAsync(GeneratedSdk.Reference(trees)), static diagnostic => diagnostic.Id == "AD0001");
        }
    }
}
