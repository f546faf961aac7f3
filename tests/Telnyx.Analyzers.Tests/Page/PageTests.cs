using Microsoft.CodeAnalysis.CSharp;

namespace Telnyx.Analyzers.Tests;

/// <summary>A page of wrong code, one line per rule: what the compiler says, and the page after the fixes.</summary>
public sealed class PageTests
{
    private static readonly string s_folder = Path.Combine(Folders.Root, "tests", "Telnyx.Analyzers.Tests", "Page");

    private static string WrongCode => Read("WrongCode.txt");

    [Fact]
    public async Task What_the_compiler_says() => Verify("WrongCode.output.verified.txt", await OutputAsync(WrongCode));

    [Fact]
    public async Task After_the_fixes()
    {
        var code = await Fixing.ApplyAllAsync(WrongCode);
        Verify("FixedCode.verified.txt", code);
        Verify("FixedCode.output.verified.txt", await OutputAsync(code));
    }

    [Fact]
    public async Task Right_code_is_quiet() => Assert.Equal("", await OutputAsync(Read("RightCode.txt")));

    private static async Task<string> OutputAsync(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, GeneratedSdk.ParseOptions, "Page.cs");
        var diagnostics = await Analysis.OfAsync(GeneratedSdk.Reference(tree));
        return string.Concat(diagnostics.Select(static diagnostic => "Page.cs" + Analysis.Text(diagnostic) + "\n"));
    }

    // The convention of Verify: a difference leaves a *.received.txt, and renaming it accepts it.
    private static void Verify(string name, string text)
    {
        var received = Path.Combine(s_folder, name.Replace(".verified.", ".received.", StringComparison.Ordinal));
        if (File.Exists(Path.Combine(s_folder, name)) && Read(name) == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"It differs from {name}; received:\n{text}");
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(s_folder, name)).ReplaceLineEndings("\n");
}
