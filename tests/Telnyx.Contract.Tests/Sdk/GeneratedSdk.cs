using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Telnyx.Generator.Tests;
using Xunit;

namespace Telnyx.Contract.Tests.Sdk;

/// <summary>The SDK of some documents, generated, compiled and loaded within the test.</summary>
internal sealed class GeneratedSdk
{
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp12);
    private static readonly string[] s_references = ["System.", "Microsoft.Extensions."];

    private GeneratedSdk(IReadOnlyList<SyntaxTree> trees, Assembly assembly)
    {
        Names = new WireNames(trees);
        ClientType = assembly.GetType("Telnyx.TelnyxClient", throwOnError: true)!;
        Methods = [.. SdkMethod.Find(ClientType)];
    }

    /// <summary>What the emitted code calls each member on the wire.</summary>
    public WireNames Names { get; }

    /// <summary>The client class.</summary>
    public Type ClientType { get; }

    /// <summary>Every operation that the client offers.</summary>
    public IReadOnlyList<SdkMethod> Methods { get; }

    /// <summary>Generates, compiles and loads; whatever the generator or the compiler reports as an error fails the test.</summary>
    public static GeneratedSdk Of(params InputFile[] files)
    {
        var run = GeneratorRun.Of(files);
        Assert.DoesNotContain(run.Result.Diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var trees = run.Sources.Select(static source => CSharpSyntaxTree.ParseText(source.Value, s_parseOptions, source.Key)).ToList();
        var compilation = CSharpCompilation.Create("Contract" + Guid.NewGuid().ToString("N"), trees, References(), new(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return new GeneratedSdk(trees, Assembly.Load(image.ToArray()));
    }

    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static path => Path.GetFileName(path) is var name
            && (name == "Telnyx.Runtime.dll" || s_references.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))))
        .Select(static path => MetadataReference.CreateFromFile(path));
}
