using Microsoft.CodeAnalysis;
using Xunit;

namespace Telnyx.Generator.Tests.Pipeline;

/// <summary>What an edit re-runs, seen in the tracked steps on the bundled documents.</summary>
public sealed class CachingTests
{
    private static readonly Lazy<GeneratorRun> s_first = new(static () => GeneratorRun.Of(Bundled.Files));

    private static GeneratorRun First => s_first.Value;

    [Fact]
    public void A_first_run_makes_everything_new()
    {
        Assert.All(First.OutputReasons, static reason => Assert.Equal(IncrementalStepRunReason.New, reason));
        Assert.Equal(First.Sources.Count, First.Reasons(TrackingNames.Files).Count + First.Reasons(TrackingNames.Client).Count);
    }

    [Fact]
    public void Nothing_changed_re_runs_nothing() => AssertUntouched(First.Again());

    [Fact]
    public void An_unrelated_edit_of_code_re_runs_nothing() => AssertUntouched(First.AfterCode("namespace Mine; class Edited { int Value => 42; }"));

    [Fact]
    public void Fifty_edits_of_code_re_run_nothing()
    {
        const string typed = "using Telnyx; var client = new TelnyxClient();";
        string[] larger =
        [
            "namespace Telnyx; partial class TelnyxClient { int Mine => 1; }",
            "[assembly: System.CLSCompliant(false)] [System.Obsolete] class Telnyx { }",
            "#if DEBUG\n#nullable disable\n#endif\n/// <summary>Half a",
            "",
        ];
        string[] script = [.. Enumerable.Range(1, typed.Length).Select(static length => typed[..length]), .. larger];
        Assert.Equal(50, script.Length);

        var run = First;
        foreach (var code in script)
        {
            run = run.AfterTyping(code);
            AssertUntouched(run);
        }
    }

    [Fact]
    public void An_edited_description_changes_exactly_one_file()
    {
        var edited = First.AfterEdit("voice.json", static text => Replace(text, FirstSummary(text), "Edited summary"));

        Assert.Equal(["Calls.g.cs"], edited.ChangedSince(First));
        Assert.Single(edited.Reasons(TrackingNames.Files), IncrementalStepRunReason.Modified);
        Assert.Single(edited.OutputReasons, IncrementalStepRunReason.Modified);
        Assert.Equal([IncrementalStepRunReason.Unchanged], edited.Reasons(TrackingNames.Client));
        Assert.Equal([IncrementalStepRunReason.Unchanged], edited.Reasons(TrackingNames.Diagnostics));
    }

    [Fact]
    public void Whitespace_alone_modifies_no_output()
    {
        var edited = First.AfterEdit("voice.json", static text => text.Replace("\n", "\n  ", StringComparison.Ordinal) + "\n\n");

        Assert.Equal([IncrementalStepRunReason.Unchanged], edited.Reasons(TrackingNames.Sdk));
        Assert.Empty(edited.ChangedSince(First));
        Assert.All(edited.OutputReasons, AssertNotRun);
    }

    [Fact]
    public void An_option_that_changes_nothing_modifies_no_output()
    {
        var edited = First.AfterProperties(new() { ["TelnyxNamespace"] = "Telnyx", ["Unrelated"] = "x" });

        Assert.All(edited.Reasons(TrackingNames.Options), AssertNotRun);
        Assert.All(edited.OutputReasons, AssertNotRun);
    }

    [Fact]
    public void Another_namespace_changes_every_file()
    {
        var edited = First.AfterProperties(new() { ["TelnyxNamespace"] = "Acme.Sdk" });

        Assert.Equal(First.Sources.Keys, edited.ChangedSince(First));
        Assert.All(edited.Sources.Values, static text => Assert.Contains("namespace Acme.Sdk;", text, StringComparison.Ordinal));
        Assert.All(edited.Reasons(TrackingNames.SpecTexts), AssertNotRun);
    }

    [Fact]
    public void An_edit_that_changes_diagnostics_alone_modifies_no_file()
    {
        var edited = First.AfterEdit("messaging.json", static text => Replace(text, "\"paths\"", "\"x-unknown\": { \"$ref\": \"#/nowhere\" },\n\"webhook_without\": 1, \"paths\""));

        Assert.Empty(edited.ChangedSince(First));
        Assert.All(edited.Reasons(TrackingNames.Files), AssertNotRun);
        Assert.All(edited.Reasons(TrackingNames.Client), AssertNotRun);
        Assert.Equal([IncrementalStepRunReason.Modified], edited.Reasons(TrackingNames.Diagnostics));
    }

    [Fact]
    public void A_diagnostic_that_moves_a_line_modifies_no_file()
    {
        var broken = new InputFile("a.json", new TinyDocument().Get("/things", """{"$ref":"#/components/schemas/Missing"}""").ToString());
        var first = GeneratorRun.Of(broken);
        var edited = first.AfterEdit("a.json", static text => "\n\n" + text);

        Assert.NotEqual(first.Diagnostics, edited.Diagnostics);
        Assert.All(edited.Reasons(TrackingNames.Files), AssertNotRun);
        Assert.Equal([IncrementalStepRunReason.Modified], edited.Reasons(TrackingNames.Diagnostics));
    }

    private static void AssertUntouched(GeneratorRun run)
    {
        Assert.Equal(First.Sources, run.Sources);
        Assert.All(AllNames, name => Assert.NotEmpty(run.Reasons(name)));
        Assert.All(AllNames.SelectMany(run.Reasons), AssertNotRun);
        Assert.All(run.OutputReasons, static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static IEnumerable<string> AllNames => StepNameTests.Names;

    private static void AssertNotRun(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());

    private static string FirstSummary(string text)
    {
        var call = text.IndexOf("\"/calls\"", StringComparison.Ordinal);
        var start = text.IndexOf("\"summary\": \"", call, StringComparison.Ordinal) + "\"summary\": \"".Length;
        return text[start..text.IndexOf('"', start)];
    }

    private static string Replace(string text, string old, string replacement)
    {
        var index = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(index >= 0, $"'{old}' is not there.");
        return text[..index] + replacement + text[(index + old.Length)..];
    }
}
