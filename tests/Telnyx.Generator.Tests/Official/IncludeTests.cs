using System.Text.RegularExpressions;
using Xunit;

namespace Telnyx.Generator.Tests.Official;

/// <summary>A part of the vendor's document gives what the bundled documents of that part give.</summary>
public partial class IncludeTests
{
    private static readonly Dictionary<string, string> s_calls = new() { ["TelnyxInclude"] = "calls;calls.actions" };

    [OfficialFact]
    public void The_calls_of_the_official_document_are_the_bundled_ones()
    {
        var (official, bundled) = (Part(OfficialApi.Document), Part([.. Bundled.Files.SkipLast(1)]));

        Assert.Equal(Find(bundled, OperationName()), Find(official, OperationName()));
        Assert.Equal(Find(bundled, EventName()), Find(official, EventName()));
        Assert.Equal(["Calls.g.cs", "TelnyxClient.g.cs", "WebhookEvents.g.cs"], official.Sources.Keys.Where(static name => !name.StartsWith("Shared.", StringComparison.Ordinal)));
    }

    [OfficialFact]
    public void Types_that_nothing_wanted_reaches_are_left_out() =>
        Assert.InRange(Part(OfficialApi.Document).Sources.Values.Sum(static text => text.Length), 1, OfficialApi.Run.Sources.Values.Sum(static text => text.Length) / 5);

    [OfficialFact]
    public void An_excluded_part_is_gone_with_its_events()
    {
        var run = GeneratorRun.Of([OfficialApi.Document, OfficialApi.Names], new() { ["TelnyxExclude"] = "calls*;conferences*;conferences" });

        Assert.DoesNotContain("Calls.g.cs", run.Sources.Keys);
        Assert.DoesNotContain(Find(run, EventName()), static name => name.StartsWith("conference.", StringComparison.Ordinal));
        Assert.Contains("Messages.g.cs", run.Sources.Keys);
    }

    private static GeneratorRun Part(params InputFile[] documents) => GeneratorRun.Of([.. documents, OfficialApi.Names], s_calls);

    private static IReadOnlyList<string> Find(GeneratorRun run, Regex pattern) =>
        [.. run.Sources.Values.SelectMany(text => pattern.Matches(text)).Select(static match => match.Groups[1].Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex("""Operation s_\w+ = new\("([a-z0-9_.]+)",""")]
    private static partial Regex OperationName();

    [GeneratedRegex("""^ +"([a-z0-9_.]+)" => json\.Model<""", RegexOptions.Multiline)]
    private static partial Regex EventName();
}
