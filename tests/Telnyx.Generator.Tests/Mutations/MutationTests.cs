using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Telnyx.Generator.Tests.Emission;
using Xunit;
using Xunit.Abstractions;

namespace Telnyx.Generator.Tests.Mutations;

/// <summary>
/// Documents that are broken at random: never an exception, never a hang, always a diagnostic at a place or code that compiles.
/// TELNYX_MUTATIONS multiplies the number of documents; a failure names the seed that repeats it.
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int SmallDocuments = 160;
    private const int BundledDocuments = 12;
    private const int OfficialDocuments = 20;

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(120);

    private static int Factor => int.TryParse(Environment.GetEnvironmentVariable("TELNYX_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var factor) && factor > 0 ? factor : 1;

    [Fact]
    public void A_small_document_may_be_broken_anyhow() => Run(MutatedDocument.Small, SmallDocuments * Factor, static seed => 1 + (seed % 4), static _ => true);

    [Fact]
    public void A_bundled_document_may_be_broken_anyhow() =>
        Run(File.ReadAllText(Path.Combine(TestFolders.Spec, "voice.json")), BundledDocuments * Factor, static _ => 20, static seed => seed % 4 == 0);

    // Compiling the whole API takes longer than generating it: most of its mutations are checked for syntax only.
    [OfficialFact]
    public void The_official_document_may_be_broken_anyhow() => Run(OfficialApi.Document.Content, OfficialDocuments * Factor, static _ => 60, static seed => seed % 8 == 2);

    private void Run(string document, int count, Func<int, int> mutations, Predicate<int> compiles)
    {
        var (ids, kinds, files, compiled) = (new SortedDictionary<string, int>(StringComparer.Ordinal), new SortedDictionary<string, int>(StringComparer.Ordinal), 0, 0);
        for (var seed = 0; seed < count; seed++)
        {
            var mutator = new JsonMutator(seed);
            var run = Generate(seed, mutator.Mutate(document, mutations(seed)));
            var errors = compiles(seed) ? TestCompilation.Measure([.. run.Sources.Values]).Diagnostics : TestCompilation.DiagnoseSyntax([.. run.Sources.Values]);
            Assert.True(errors.Count == 0, $"Seed {seed}:\n{string.Join('\n', errors.Take(5))}");
            (files, compiled) = (files + run.Sources.Count, compiled + (compiles(seed) ? 1 : 0));
            AddTo(ids, run.Diagnostics.Select(static text => KeyValuePair.Create(text[..7], 1)));
            AddTo(kinds, mutator.Kinds);
            run.Diagnostics.Where(static text => text.StartsWith("TLX0010", StringComparison.Ordinal)).ToList().ForEach(text => output.WriteLine($"Seed {seed}: {text}"));
        }

        output.WriteLine($"{count} documents, {kinds.Values.Sum()} mutations: {Text(kinds)}");
        output.WriteLine($"{ids.Values.Sum()} diagnostics: {Text(ids)}");
        output.WriteLine($"{files} files: 0 exceptions, 0 errors of syntax; {compiled} documents compiled: 0 errors, 0 warnings");
    }

    private static GeneratorRun Generate(int seed, string text)
    {
        var time = Stopwatch.StartNew();
        var task = Task.Run(() => GeneratorRun.Of(new InputFile("mutated.json", text)));
        Assert.True(task.Wait(s_hang), $"Seed {seed} does not end.");
        var run = task.Result;

        Assert.True(run.Result.Exception is null, $"Seed {seed}: {run.Result.Exception}");
        Assert.True(time.Elapsed < s_limit, $"Seed {seed} took {time.Elapsed}.");
        Assert.All(run.Result.Diagnostics, diagnostic => Assert.True(diagnostic.Location != Location.None || diagnostic.Id == "TLX0016", $"Seed {seed}: {diagnostic} is nowhere."));
        Assert.True(run.Sources.Count > 0 || run.Diagnostics.Count > 0, $"Seed {seed}: neither code nor a diagnostic.");
        return run;
    }

    private static void AddTo(SortedDictionary<string, int> counts, IEnumerable<KeyValuePair<string, int>> more)
    {
        foreach (var (key, count) in more)
        {
            counts[key] = counts.GetValueOrDefault(key) + count;
        }
    }

    private static string Text(SortedDictionary<string, int> counts) => string.Join(", ", counts.Select(static pair => $"{pair.Key} {pair.Value}"));
}
