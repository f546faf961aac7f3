using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Telnyx.Benchmarks.Generator;

/// <summary>The first run of a process, as a compiler that was just started sees it: most of the time goes into compiling the code that runs.</summary>
internal static class FirstRun
{
    /// <summary>Prints the time of one first run.</summary>
    public static void Print(string what, string set)
    {
        var files = Documents.Load(set);
        var compilation = CSharpCompilation.Create("Project", [CSharpSyntaxTree.ParseText("class Program;")], options: new(OutputKind.DynamicallyLinkedLibrary));
        var clock = Stopwatch.StartNew();
        _ = what switch
        {
            "reading" => GeneratorBenchmarks.Read(files),
            "generator" => GeneratorBenchmarks.Generate(GeneratorBenchmarks.Texts(files)),
            _ => GeneratorBenchmarks.NewDriver(files).RunGenerators(compilation).GetRunResult().GeneratedTrees.Length,
        };
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}, {set}, first run of the process: {clock.Elapsed.TotalMilliseconds:F0} ms"));
    }
}
