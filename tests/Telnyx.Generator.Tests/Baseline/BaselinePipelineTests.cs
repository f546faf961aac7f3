using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Telnyx.Generator.Baseline;
using Xunit;
using Xunit.Abstractions;

namespace Telnyx.Generator.Tests.Baseline;

/// <summary>When the baseline is compared.</summary>
public sealed class BaselinePipelineTests(ITestOutputHelper output)
{
    private static readonly Lazy<GeneratorRun> s_run = new(static () => GeneratorRun.Of([.. Bundled.Files, new InputFile("telnyx-api.txt", "Gone : class\n")]));

    [Fact]
    public void An_edit_of_code_compares_nothing()
    {
        var edited = s_run.Value.AfterCode("class Edited;");
        Assert.All(StepNameTests.SelectMany(edited.Reasons), AssertNotRun);
        Assert.All(edited.OutputReasons, static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_of_the_baseline_binds_nothing()
    {
        var edited = s_run.Value.AfterEdit("telnyx-api.txt", static text => text + "Lost : class\n");
        Assert.All(new[] { TrackingNames.Sdk, TrackingNames.Client, TrackingNames.Files, TrackingNames.Diagnostics }.SelectMany(edited.Reasons), AssertNotRun);
        Assert.Equal([IncrementalStepRunReason.Modified], edited.Reasons(TrackingNames.Changes));
        Assert.Equal(["Telnyx.ApiChanges.g.cs"], edited.ChangedSince(s_run.Value));
    }

    [Fact]
    public void Without_a_baseline_nothing_is_compared()
    {
        var run = GeneratorRun.Of(Bundled.Files);
        Assert.Empty(run.Diagnostics);
        Assert.DoesNotContain("Telnyx.ApiChanges.g.cs", run.Sources.Keys);
    }

    [OfficialFact]
    public void The_official_SDK_is_what_its_own_baseline_says()
    {
        var sdk = OfficialApi.Bound.Sdk;
        var clock = Stopwatch.StartNew();
        var listing = ApiListing.Of(sdk);
        var listed = clock.Elapsed;
        var lines = listing.TrimEnd('\n').Split('\n');
        Assert.True(lines.Length > 10_000, $"{lines.Length} lines");
        var baseline = ApiBaseline.Read([new("telnyx-api.txt", Generator.Reading.SpecKind.Baseline, listing)]);
        Assert.Equal(lines.Length - 1, baseline.Entries.Count);

        clock.Restart();
        var changes = ApiChanges.Find(sdk, baseline);
        output.WriteLine($"{lines.Length} lines, {listing.Length / 1024} KB: listed in {listed.TotalMilliseconds:F0} ms, compared in {clock.Elapsed.TotalMilliseconds:F0} ms");
        Assert.Empty(changes.Diagnostics);
        Assert.Empty(changes.Items);
    }

    private static IEnumerable<string> StepNameTests => Pipeline.StepNameTests.Names;

    private static void AssertNotRun(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());
}
