using Telnyx.Generator.Tests.Emission;
using Xunit;

namespace Telnyx.Generator.Tests.Pipeline;

/// <summary>What a project without documents of its own gets.</summary>
public sealed class BundledDocumentsTests
{
    private static readonly Lazy<GeneratorRun> s_run = new(static () => GeneratorRun.Of(Bundled.Files));

    [Fact]
    public void Everything_compiles_as_the_strictest_user_would() => TestCompilation.Check([.. s_run.Value.Sources.Values]);

    [Fact]
    public void The_documents_raise_nothing_but_remarks() =>
        Assert.DoesNotContain(s_run.Value.Result.Diagnostics, static diagnostic => diagnostic.Severity > Microsoft.CodeAnalysis.DiagnosticSeverity.Info);

    [Fact]
    public void A_message_says_what_was_generated() => Assert.Equal(
        $"TLX0016: 48 operations, 39 webhook events and {Types()} types were generated into {s_run.Value.Sources.Count} files, "
            + "from messaging.json, voice-media.json, voice-streaming.json, voice.json",
        s_run.Value.Generated);

    [Fact]
    public void There_is_a_file_per_part_of_the_api_and_shared_ones() => Assert.Equal(
        "CallControlApplications Calls Connections Messages Shared.C Shared.L Shared.M Shared.O Shared.P Shared.S Shared.W TelnyxClient WebhookEvents",
        string.Join(' ', s_run.Value.Sources.Keys.Select(static name => name.Replace(".g.cs", "", StringComparison.Ordinal))));

    [Fact]
    public void All_documents_are_there() => Assert.Equal(Bundled.Documents, Directory.EnumerateFiles(TestFolders.Spec, "*.json").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static int Types() => s_run.Value.Sources
        .Where(static source => source.Key != "TelnyxClient.g.cs")
        .Sum(static source => source.Value.Split('\n').Count(static line => line.StartsWith("public ", StringComparison.Ordinal) && !line.Contains(" partial class ", StringComparison.Ordinal) && !line.Contains(" class Unknown", StringComparison.Ordinal)));
}
