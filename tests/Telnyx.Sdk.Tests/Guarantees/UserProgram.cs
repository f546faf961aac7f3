using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Telnyx.Sdk.Tests.Guarantees;

/// <summary>Compiles what a user writes against the generated SDK, without running it.</summary>
internal static class UserProgram
{
    private static readonly Lazy<CSharpCompilation> s_empty = new(() => CSharpCompilation.Create(
        "User",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(TelnyxClient).Assembly.Location).Distinct()
            .Select(static path => MetadataReference.CreateFromFile(path)),
        options: new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)));

    /// <summary>What the compiler says to statements that use <c>client</c>: errors and warnings.</summary>
    public static IReadOnlyList<Diagnostic> Compile(string statements)
    {
        var source = $$"""
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using Telnyx;

            public static class Program
            {
                public static async Task RunAsync(TelnyxClient client, string call)
                {
                    {{statements}}
                }
            }
            """;
        var compilation = s_empty.Value.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, new(LanguageVersion.CSharp12)));
        return [.. compilation.GetDiagnostics().Where(static one => one.Severity >= DiagnosticSeverity.Warning)];
    }
}
