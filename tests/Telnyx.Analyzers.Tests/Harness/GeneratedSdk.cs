using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Telnyx.Generator;

namespace Telnyx.Analyzers.Tests;

/// <summary>The SDK of the bundled documents and one of our own, generated once: as source, and compiled as another project's reference.</summary>
internal static class GeneratedSdk
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12);

    private static readonly CSharpCompilationOptions s_options =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly Lazy<ImmutableArray<SyntaxTree>> s_source = new(Generate);
    private static readonly Lazy<MetadataReference> s_compiled = new(Compile);

    /// <summary>The frameworks, the runtime and its libraries.</summary>
    public static ImmutableArray<MetadataReference> Platform { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith("Telnyx.Generator", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The emitted files.</summary>
    public static ImmutableArray<SyntaxTree> Source => s_source.Value;

    /// <summary>The assembly.</summary>
    public static MetadataReference Compiled => s_compiled.Value;

    /// <summary>A project with some files that only references the compiled SDK.</summary>
    public static CSharpCompilation Reference(params SyntaxTree[] files) =>
        CSharpCompilation.Create("App", files, [.. Platform, Compiled], s_options);

    /// <summary>A project with some files that has the SDK generated into it.</summary>
    public static CSharpCompilation Contain(params SyntaxTree[] files) =>
        CSharpCompilation.Create("App", [.. Source, .. files], Platform, s_options);

    private static ImmutableArray<SyntaxTree> Generate()
    {
        var folder = Path.Combine(Folders.Root, "spec");
        var extra = Path.Combine(Folders.Root, "tests", "Telnyx.Analyzers.Tests", "Harness", "extra.json");
        var inputs = Directory.GetFiles(folder, "*.json").Append(Path.Combine(folder, "sdk-methods.tsv")).Append(extra).Order(StringComparer.Ordinal).Select(static path => new SpecFile(path));
        var driver = CSharpGeneratorDriver.Create([new TelnyxGenerator().AsSourceGenerator()], inputs, ParseOptions, new SpecOptions());
        var result = driver.RunGenerators(CSharpCompilation.Create("Sdk", [], Platform, s_options)).GetRunResult();
        return result.GeneratedTrees;
    }

    private static PortableExecutableReference Compile()
    {
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create("Sdk", Source, Platform, s_options).Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
