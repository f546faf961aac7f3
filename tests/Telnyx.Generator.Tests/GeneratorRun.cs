using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Telnyx.Generator.Tests;

/// <summary>One run of the generator in Roslyn's driver with tracked steps; further runs continue from it as an IDE's edits do.</summary>
internal sealed class GeneratorRun
{
    private const string Summary = "TLX0016";

    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private readonly GeneratorDriver _driver;
    private readonly CSharpCompilation _compilation;
    private readonly InputFile[] _files;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation compilation, InputFile[] files, CancellationToken cancellationToken = default)
    {
        _driver = driver.RunGenerators(compilation, cancellationToken);
        (_compilation, _files) = (compilation, files);
        Result = _driver.GetRunResult().Results.Single();
        Sources = Result.GeneratedSources.IsDefault
            ? new SortedDictionary<string, string>()
            : new SortedDictionary<string, string>(Result.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString()), StringComparer.Ordinal);
    }

    /// <summary>Roslyn's result.</summary>
    public GeneratorRunResult Result { get; }

    /// <summary>The emitted files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; }

    /// <summary>What is wrong, as text.</summary>
    public IReadOnlyList<string> Diagnostics => [.. Result.Diagnostics.Where(static diagnostic => diagnostic.Id != Summary).Select(DiagnosticText.Of)];

    /// <summary>What was generated, as text, or null.</summary>
    public string? Generated => Result.Diagnostics.Where(static diagnostic => diagnostic.Id == Summary).Select(DiagnosticText.Of).SingleOrDefault();

    /// <summary>A first run.</summary>
    public static GeneratorRun Of(params InputFile[] files) => Of(files, []);

    /// <summary>A first run under MSBuild properties, and perhaps another language version.</summary>
    public static GeneratorRun Of(InputFile[] files, Dictionary<string, string> properties, LanguageVersion version = LanguageVersion.CSharp12, CancellationToken cancellationToken = default)
    {
        var parseOptions = s_parseOptions.WithLanguageVersion(version);
        var driver = CSharpGeneratorDriver.Create(
            [new TelnyxGenerator().AsSourceGenerator()],
            files,
            parseOptions,
            new InputOptions(properties),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(driver, Compile("class Program;", parseOptions), files, cancellationToken);
    }

    /// <summary>Runs again with nothing changed.</summary>
    public GeneratorRun Again() => new(_driver, _compilation, _files);

    /// <summary>Runs again after an edit of the user's code.</summary>
    public GeneratorRun AfterCode(string code) =>
        new(_driver, _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, s_parseOptions)), _files);

    /// <summary>Runs again after the user's file was typed into: it has another text, and is parsed from the old tree as an editor does.</summary>
    public GeneratorRun AfterTyping(string code)
    {
        var tree = _compilation.SyntaxTrees[0];
        return new(_driver, _compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(code))), _files);
    }

    /// <summary>Runs again after one document's text changed.</summary>
    public GeneratorRun AfterEdit(string fileName, Func<string, string> edit)
    {
        var old = _files.Single(file => file.Path == fileName);
        var changed = new InputFile(fileName, edit(old.Content));
        return new(_driver.ReplaceAdditionalText(old, changed), _compilation, [.. _files.Select(file => file == old ? changed : file)]);
    }

    /// <summary>Runs again with other MSBuild properties.</summary>
    public GeneratorRun AfterProperties(Dictionary<string, string> properties) =>
        new(_driver.WithUpdatedAnalyzerConfigOptions(new InputOptions(properties)), _compilation, _files);

    /// <summary>The reasons of all outputs of a named step.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        [.. Result.TrackedSteps.TryGetValue(step, out var steps) ? steps.SelectMany(static run => run.Outputs).Select(static output => output.Reason) : []];

    /// <summary>The reasons of all source outputs: one per emitted file, one for the diagnostics.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OutputReasons =>
        [.. Result.TrackedOutputSteps.SelectMany(static pair => pair.Value).SelectMany(static run => run.Outputs).Select(static output => output.Reason)];

    /// <summary>The files whose text differs from an earlier run's, and those that came or went.</summary>
    public IReadOnlyList<string> ChangedSince(GeneratorRun earlier) =>
        [.. Sources.Keys.Union(earlier.Sources.Keys).Order(StringComparer.Ordinal)
            .Where(name => !(Sources.TryGetValue(name, out var now) && earlier.Sources.TryGetValue(name, out var before) && now == before))];

    private static CSharpCompilation Compile(string code, CSharpParseOptions parseOptions) => CSharpCompilation.Create(
        "Project", [CSharpSyntaxTree.ParseText(code, parseOptions)], options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
