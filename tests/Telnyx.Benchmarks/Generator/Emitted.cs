using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telnyx.Benchmarks.Generator;

/// <summary>Figures about what is emitted, and whether it compiles.</summary>
internal static class Emitted
{
    /// <summary>Prints them for every set of documents.</summary>
    public static void Print()
    {
        foreach (var set in Documents.Sets)
        {
            Print(set);
        }
    }

    /// <summary>An empty class library that can take an SDK.</summary>
    public static CSharpCompilation NewCompilation()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || name is "Telnyx.Runtime.dll" or "netstandard.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999);
        return CSharpCompilation.Create("Sdk", [], references, options);
    }

    private static void Print(string set)
    {
        var compilation = NewCompilation();

        GeneratorBenchmarks.NewDriver(Documents.Load(set)).RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        var roots = output.SyntaxTrees.Select(static tree => tree.GetRoot()).ToList();
        using var assembly = new MemoryStream();
        var clock = Stopwatch.StartNew();
        var result = output.Emit(assembly);
        Console.WriteLine($"{set}:");
        Console.WriteLine($"  operations          {roots.Sum(static root => root.DescendantNodes().OfType<MethodDeclarationSyntax>().Count(static method => method.Modifiers.Any(SyntaxKind.VirtualKeyword) && method.Identifier.Text.EndsWith("Async", StringComparison.Ordinal)))}");
        Console.WriteLine($"  types               {roots.Sum(static root => root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Count())}");
        Console.WriteLine($"  files               {output.SyntaxTrees.Count()}");
        Console.WriteLine($"  lines               {output.SyntaxTrees.Sum(static tree => tree.GetText().Lines.Count)}");
        Console.WriteLine($"  assembly            {assembly.Length / 1e6:F2} MB");
        Console.WriteLine($"  compile errors      {result.Diagnostics.Count(static item => item.Severity == DiagnosticSeverity.Error)}");
        Console.WriteLine($"  compile warnings    {result.Diagnostics.Count(static item => item.Severity == DiagnosticSeverity.Warning)}");
        Console.WriteLine($"  compiled in         {clock.Elapsed.TotalSeconds:F1} s (first compilation of the process, without analyzers)");
        foreach (var group in diagnostics.GroupBy(static item => item.Id).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"  {group.Key}             {group.Count()}");
        }
    }
}
