using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Telnyx.Generator;

namespace Telnyx.Benchmarks.Generator;

/// <summary>The generator against the library that reads its documents, doing nothing else.</summary>
public class GeneratorBenchmarks
{
    private SpecFile[] _files = [];
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
        _compilation = CSharpCompilation.Create("Project", [CSharpSyntaxTree.ParseText("class Program;")], options: new(OutputKind.DynamicallyLinkedLibrary));
        _edited = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class More;"));
        _primed = NewDriver(_files).RunGenerators(_compilation);
        _before = _files.Where(static file => file.IsDocument).MaxBy(static file => file.Content.Length)!;
        _after = new SpecFile(_before.Path, EditOneOperation(_before.Content));
    }

    /// <summary>Microsoft.OpenApi alone.</summary>
    [Benchmark(Baseline = true, Description = "Microsoft.OpenApi reads")]
    public int Reading() => Read(_files);

    /// <summary>Everything, as a first build does it.</summary>
    [Benchmark(Description = "generator, cold")]
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
