using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Telnyx.Generator;
using Telnyx.Generator.Binding;
using Telnyx.Generator.Emission;
using Telnyx.Generator.Inputs;
using Telnyx.Generator.Reading;

namespace Telnyx.Benchmarks.Generator;

/// <summary>The generator against the library that reads its documents, doing nothing else.</summary>
/// <remarks>
/// Several in a row, so that each pays for collecting its garbage: one alone does or does not, by where the collector's budget ends.
/// </remarks>
[InvocationCount(8)]
public class GeneratorBenchmarks
{
    private SpecFile[] _files = [];
    private ImmutableArray<SpecText> _texts;
    private SpecFile _before = null!;
    private SpecFile _after = null!;
    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _edited = null!;
    private GeneratorDriver _primed = null!;

    /// <summary>The sets of documents.</summary>
    public static IEnumerable<string> Sets => Documents.Sets;

    /// <summary>The set of documents.</summary>
    [ParamsSource(nameof(Sets))]
    public string Set { get; set; } = "";

    /// <summary>Runs once, and prepares edits.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _files = Documents.Load(Set);
        _texts = Texts(_files);
        _compilation = CSharpCompilation.Create("Project", [CSharpSyntaxTree.ParseText("class Program;")], options: new(OutputKind.DynamicallyLinkedLibrary));
        _edited = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class More;"));
        _primed = NewDriver(_files).RunGenerators(_compilation);
        _before = _files.Where(static file => file.IsDocument).MaxBy(static file => file.Content.Length)!;
        _after = new SpecFile(_before.Path, EditOneOperation(_before.Content));
    }

    /// <summary>Microsoft.OpenApi alone, as anybody calls it.</summary>
    [Benchmark(Baseline = true, Description = "Microsoft.OpenApi reads")]
    public int Reading() => _files.Where(static file => file.IsDocument).Sum(static file => OpenApiDocument.Parse(file.Content, "json").Document!.Paths.Count);

    /// <summary>Microsoft.OpenApi alone, as the generator calls it.</summary>
    [Benchmark(Description = "Microsoft.OpenApi reads, no validation")]
    public int ReadingOnly() => Read(_files);

    /// <summary>All that the generator does: from texts of documents to texts of C#.</summary>
    [Benchmark(Description = "generator: read, bind, emit")]
    public int Generation() => Generate(_texts);

    /// <summary>The same in Roslyn's driver, which also parses what is emitted, as a first build does it.</summary>
    [Benchmark(Description = "generator in the driver, cold")]
    public object Cold() => NewDriver(_files).RunGenerators(_compilation);

    /// <summary>Somebody types in a C# file.</summary>
    [Benchmark(Description = "generator, a .cs file edited")]
    public object NoOp() => _primed.RunGenerators(_edited);

    /// <summary>Somebody edits the summary of one operation.</summary>
    [Benchmark(Description = "generator, an operation edited")]
    public object OneOperation() => _primed.ReplaceAdditionalText(_before, _after).RunGenerators(_compilation);

    /// <summary>Reads documents as the generator does, and nothing else.</summary>
    internal static int Read(SpecFile[] files)
    {
        var paths = 0;
        foreach (var file in files.Where(static file => file.IsDocument))
        {
            var settings = new OpenApiReaderSettings { RuleSet = new ValidationRuleSet(), LoadExternalRefs = false };
            var result = new OpenApiJsonReader().Read(JsonNode.Parse(file.Content)!, new Uri("https://document.invalid/"), settings);
            paths += result.Document!.Paths.Count;
        }

        return paths;
    }

    /// <summary>Documents and tables as the generator's first step has them.</summary>
    internal static ImmutableArray<SpecText> Texts(SpecFile[] files) => [.. files.Select(static file => new SpecText(file.Path, file.IsDocument ? SpecKind.Document : SpecKind.Names, file.Content))];

    /// <summary>Does what the generator does, without a driver; returns the number of characters.</summary>
    internal static int Generate(ImmutableArray<SpecText> texts)
    {
        var sdk = SdkResult.Create(texts, new ProjectSettings(SdkOptions.Default, null, default), CancellationToken.None).Sdk!;
        var length = SdkEmitter.Emit(sdk.Client).Length;
        foreach (var file in sdk.Files)
        {
            length += SdkEmitter.Emit(file).Length;
        }

        return length;
    }

    /// <summary>A driver that has not run.</summary>
    internal static GeneratorDriver NewDriver(IEnumerable<SpecFile> files) =>
        CSharpGeneratorDriver.Create([new TelnyxGenerator().AsSourceGenerator()], files, CSharpParseOptions.Default, new SpecFile.Options());

    private static string EditOneOperation(string document)
    {
        var paths = document.IndexOf("\"paths\"", StringComparison.Ordinal);
        var summary = document.IndexOf("\"summary\"", paths, StringComparison.Ordinal) + "\"summary\"".Length;
        return document.Insert(document.IndexOf('"', summary) + 1, "Edited: ");
    }
}
