using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace Telnyx.Benchmarks.Generator;

/// <summary>The documents of other vendors: each has a mess of its own, and what is generated from it must compile all the same.</summary>
internal static class ForeignDocuments
{
    private const string Generated = "TLX0016";

    /// <summary>Generates from every OpenAPI document below a folder and compiles what comes out; prints what goes wrong, then figures.</summary>
    /// <returns>Whether there was neither an exception nor an error nor a warning of the compiler.</returns>
    public static bool Check(string folder)
    {
        var (documents, faults, diagnostics) = (0, 0, new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Where(IsOpenApi).Order(StringComparer.Ordinal))
        {
            var result = Run(path);
            documents++;
            faults += result.Faults.Count > 0 ? 1 : 0;
            foreach (var item in result.Diagnostics)
            {
                diagnostics[item.Id] = diagnostics.GetValueOrDefault(item.Id) + 1;
            }

            foreach (var line in result.Faults.Concat(result.Diagnostics.Where(static item => item.Severity == DiagnosticSeverity.Error).Select(static item => item.ToString())).Take(3))
            {
                Console.WriteLine($"{Path.GetRelativePath(folder, path)}: {line}");
            }
        }

        Console.WriteLine($"documents           {documents}");
        Console.WriteLine($"that do not compile {faults}");
        foreach (var (id, count) in diagnostics)
        {
            Console.WriteLine($"{id}             {count}");
        }

        return faults == 0;
    }

    private static (List<Diagnostic> Diagnostics, List<string> Faults) Run(string path)
    {
        var clock = Stopwatch.StartNew();
        var file = new SpecFile(Path.GetFileName(path), File.ReadAllText(path));
        var driver = GeneratorBenchmarks.NewDriver([file]).RunGeneratorsAndUpdateCompilation(Emitted.NewCompilation(), out var output, out var diagnostics);
        var faults = output.GetDiagnostics().Where(static item => item.Severity >= DiagnosticSeverity.Warning).Select(static item => item.ToString()).ToList();
        if (driver.GetRunResult().Results[0].Exception is { } exception)
        {
            faults.Add(exception.ToString());
        }

        var summary = diagnostics.FirstOrDefault(static item => item.Id == Generated)?.GetMessage(CultureInfo.InvariantCulture);
        Console.WriteLine($"{clock.Elapsed.TotalSeconds,6:F1} s  {summary ?? "nothing was generated from " + file.Path}");
        return ([.. diagnostics], faults);
    }

    private static bool IsOpenApi(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("openapi", out var version)
                && version.ValueKind == JsonValueKind.String && version.GetString() is { } text && (text.StartsWith("3.0", StringComparison.Ordinal) || text.StartsWith("3.1", StringComparison.Ordinal));
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
