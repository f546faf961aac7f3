using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Telnyx.Analyzers.Tests;

/// <summary>Right code, from the samples and the guides: no rule fires, whether the SDK is compiled or source.</summary>
public sealed class QuietTests
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks; global using Xunit;
        """;

    /// <summary>What the guides do on purpose: keys of a stub, an address that is none, a value that the document does not list.</summary>
    private static readonly string[] s_onPurpose = ["TLX1008", "TLX1009", "'u' cannot be", "'en-US' is not a known value of AzureTranscriptionLanguage"];

    [Fact]
    public async Task The_quick_start_is_clean() => Assert.Empty(await Reported(GeneratedSdk.Reference(Files("samples/QuickStart"))));

    [Fact]
    public async Task The_guides_are_clean() =>
        Assert.DoesNotContain(await Reported(GeneratedSdk.Reference(Files("tests/Telnyx.Sdk.Tests/Guides"))), static line => !s_onPurpose.Any(line.Contains));

    [Fact]
    public async Task Generated_code_is_not_analyzed() => Assert.Empty(await Reported(GeneratedSdk.Contain()));

    [Fact]
    public async Task Rules_work_where_the_SDK_is_source()
    {
        var tree = CSharpSyntaxTree.ParseText(Snippet.File("""StreamTrack a = "inbond_track"; Pass(a);"""), GeneratedSdk.ParseOptions, "Snippet.cs");
        Assert.Single(await Reported(GeneratedSdk.Contain(tree)));
    }

    private static SyntaxTree[] Files(string folder) =>
    [
        CSharpSyntaxTree.ParseText(Usings, CSharpParseOptions.Default),
        .. Directory.GetFiles(Path.Combine(Folders.Root, folder), "*.cs").Order(StringComparer.Ordinal)
            .Select(static path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), CSharpParseOptions.Default, Path.GetFileName(path))),
    ];

    private static async Task<IEnumerable<string>> Reported(CSharpCompilation compilation) =>
        (await Analysis.OfAsync(compilation)).Where(static diagnostic => diagnostic.Id.StartsWith("TLX", StringComparison.Ordinal) || diagnostic.Id == "AD0001").Select(static diagnostic => diagnostic.ToString());
}
