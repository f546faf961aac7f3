using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Telnyx.AspNetCore.Tests.Documentation;

/// <summary>Every C# example of the README and of docs/ compiles against the SDK, as part of a user's program.</summary>
public sealed class ExampleTests
{
    // Packages that the registry this repository builds with does not have.
    private static readonly string[] s_elsewhere = ["using NSec.Cryptography;", "class RedisEventStore"];

    public static TheoryData<string> Places => [.. All().Select(static example => example.Place)];

    [Theory]
    [MemberData(nameof(Places))]
    public void It_compiles(string place)
    {
        var (_, code) = All().Single(example => example.Place == place);

        var errors = ExampleCompilation.Diagnose(code);
        Assert.True(errors.Length == 0, errors);
    }

    /// <summary>A <c>!</c> says that the types are wrong; only a test that gives a mock nothing may say so.</summary>
    [Theory]
    [MemberData(nameof(Places))]
    public void Nothing_is_said_to_be_not_null(string place)
    {
        var (_, code) = All().Single(example => example.Place == place);

        var suppressed = CSharpSyntaxTree.ParseText(code).GetRoot().DescendantNodes()
            .Where(static node => node.IsKind(SyntaxKind.SuppressNullableWarningExpression) && !node.ToString().StartsWith("default", StringComparison.Ordinal));
        Assert.Empty(suppressed);
    }

    [Fact]
    public void All_are_found_and_only_two_are_left_out()
    {
        Assert.InRange(All().Count(), 25, 100);
        Assert.Equal(2, Blocks().Count(static block => IsElsewhere(block.Code)));
    }

    private static IEnumerable<(string Place, string Code)> All() => Blocks().Where(static block => !IsElsewhere(block.Code));

    private static bool IsElsewhere(string code) => s_elsewhere.Any(part => code.Contains(part, StringComparison.Ordinal));

    private static IEnumerable<(string Place, string Code)> Blocks()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../.."));
        foreach (var file in Directory.GetFiles(Path.Combine(root, "docs"), "*.md").Append(Path.Combine(root, "README.md")).Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(file);
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i].Trim() == "```csharp")
                {
                    var code = lines.Skip(i + 1).TakeWhile(static line => line.Trim() != "```");
                    yield return ($"{Path.GetFileName(file)}, line {i + 2}", string.Join('\n', code));
                }
            }
        }
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
