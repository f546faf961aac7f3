using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Telnyx.Generator.Analyzers;
using Telnyx.Generator.Diagnostics;
using Xunit;

namespace Telnyx.Generator.Tests.Reading;

/// <summary>Each diagnostic once, through the compiler: file, line, column and words.</summary>
public sealed class DiagnosticTests
{
    private static readonly string s_table = "method\tpath\taccessor\n";

    [Fact]
    public void TLX0001_a_document_that_is_cut_off()
    {
        var text = Tiny().ToString();
        var run = GeneratorRun.Of(new InputFile("cut.json", text[..(text.Length / 2)]), new InputFile("whole.json", Tiny().ToString()));

        var lines = text[..(text.Length / 2)].Split('\n');
        Assert.StartsWith($"TLX0001 cut.json({lines.Length},", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.Contains("Things.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void TLX0002_a_wrong_version() => Assert.Equal(
        ["TLX0002 old.json(2,1): 'old.json' was left out: version '2.0' is not supported. Give it an \"openapi\" member with a 3.0 or 3.1 version."],
        GeneratorRun.Of(new InputFile("old.json", Tiny().Version("2.0").ToString())).Diagnostics);

    [Fact]
    public void TLX0003_a_part_that_breaks_the_rules()
    {
        var run = GeneratorRun.Of(new InputFile("a.json", Tiny().Operation("POST", "/things", """{"unheard-of":1,"responses":{"204":{"description":"Done"}}}""").ToString()));

        Assert.StartsWith("TLX0003 a.json(7,10)", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.Contains("unheard-of", run.Diagnostics[0], StringComparison.Ordinal);
    }

    [Fact]
    public void TLX0004_a_reference_that_leads_nowhere()
    {
        var run = GeneratorRun.Of(new InputFile("a.json", new TinyDocument().Get("/things", "{\"type\":\"object\",\"properties\":{\"a\":\n { \"$ref\":\"#/components/schemas/Missing\"}}}").ToString()));

        Assert.Equal(["TLX0004 a.json(7,4): '#/components/schemas/Missing' does not exist in this document; the value is treated as free-form JSON"], run.Diagnostics);
        Assert.Contains("JsonElement", run.Sources["Things.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void TLX0005_two_operations_with_one_name()
    {
        var table = s_table + "GET\t/a\tthings.list\nGET\t/b\tthings.list\n";
        var run = GeneratorRun.Of(new InputFile("a.json", new TinyDocument().Operation("GET", "/a").Operation("GET", "/b").ToString()), new InputFile("names.tsv", table));

        Assert.Equal(["TLX0005 a.json(9,1): 'GET /a' and 'GET /b' are both named 'things.list', and the second was left out. Give it a name of its own with \"x-telnyx-method\"."], run.Diagnostics);
    }

    [Fact]
    public void TLX0005_names_that_differ_in_the_document_but_not_in_the_language()
    {
        var table = s_table + "GET\t/a\tthings.list_all\nGET\t/b\tthings.listAll\n";

        Assert.StartsWith("TLX0005 a.json(9,1)", Assert.Single(GeneratorRun.Of(new InputFile("a.json", new TinyDocument().Operation("GET", "/a").Operation("GET", "/b").ToString()), new InputFile("names.tsv", table)).Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void TLX0006_documents_that_contradict_each_other()
    {
        var one = new TinyDocument().Get("/a", """{"$ref":"#/components/schemas/A"}""").Schema("A", """{"type":"object","properties":{"x":{"type":"string"}}}""");
        var other = new TinyDocument().Get("/b", """{"$ref":"#/components/schemas/A"}""").Schema("A", """{"type":"object","properties":{"x":{"type":"integer"}}}""");

        Assert.Equal(["TLX0006 two.json(13,1): Schema 'A' differs from the one in 'one.json'; that one was taken"], GeneratorRun.Of(new InputFile("one.json", one.ToString()), new InputFile("two.json", other.ToString())).Diagnostics);
    }

    [Fact]
    public void TLX0006_operations_that_contradict_each_other()
    {
        var one = new TinyDocument().Get("/a", """{"type":"string"}""");
        var other = new TinyDocument().Get("/a", """{"type":"integer"}""");

        Assert.Equal(["TLX0006 two.json(6,1): Operation 'GET /a' differs from the one in 'one.json'; that one was taken"], GeneratorRun.Of(new InputFile("one.json", one.ToString()), new InputFile("two.json", other.ToString())).Diagnostics);
    }

    [Fact]
    public void TLX0007_a_construct_that_is_not_supported() => Assert.Equal(
        ["TLX0007 a.json(10,63): Webhook 'odd' is no object; it is delivered as UnknownWebhookEvent"],
        GeneratorRun.Of(new InputFile("a.json", Tiny().Webhook("odd", """{"type":"string"}""").ToString())).Diagnostics);

    [Fact]
    public void TLX0008_no_document() => Assert.StartsWith("TLX0008: No OpenAPI document was given", Assert.Single(GeneratorRun.Of(new InputFile("sdk-methods.tsv", "http_method\tpath\taccessor\n")).Diagnostics), StringComparison.Ordinal);

    [Fact]
    public void A_project_that_only_references_an_sdk_project_gets_nothing_and_no_diagnostic()
    {
        var run = GeneratorRun.Of([new InputFile("appsettings.config", "{}")], [], LanguageVersion.CSharp11);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void TLX0009_a_language_version_that_is_too_low()
    {
        var run = GeneratorRun.Of([new InputFile("a.json", Tiny().ToString())], [], LanguageVersion.CSharp11);

        Assert.StartsWith("TLX0009: The generated SDK needs C# 12 or later, this project uses C# 11.0.", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.Empty(run.Sources);
    }

    [Theory]
    [InlineData("TelnyxNamespace", "1.x", "no namespace; 'Telnyx'")]
    [InlineData("TelnyxNamespace", "class", "no namespace; 'Telnyx'")]
    [InlineData("TelnyxClientName", "My Client", "no C# identifier; 'TelnyxClient'")]
    [InlineData("TelnyxAccessibility", "private", "neither public nor internal; 'public'")]
    public void TLX0013_a_setting_that_cannot_be_used(string name, string value, string problem)
    {
        var run = GeneratorRun.Of([new InputFile("a.json", Tiny().ToString())], new() { [name] = value });

        Assert.Equal([$"TLX0013: {name} is '{value}', which is {problem} was used instead"], run.Diagnostics);
        Assert.Contains("TelnyxClient.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void Every_diagnostic_has_a_page_and_a_release_note()
    {
        var descriptors = new[] { typeof(DocumentDiagnostics), typeof(BaselineDiagnostics), typeof(UsageDiagnostics) }
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public)).Select(static field => field.GetValue(null)).OfType<DiagnosticDescriptor>().ToList();
        var releases = string.Concat(Directory.EnumerateFiles(Path.Combine(TestFolders.Root, "generator", "Telnyx.Generator"), "AnalyzerReleases.*.md").Select(File.ReadAllText));
        var pages = Path.Combine(TestFolders.Root, "docs", "diagnostics");
        var list = File.ReadAllText(Path.Combine(pages, "README.md"));

        Assert.Equal(descriptors.Count, descriptors.Select(static descriptor => descriptor.Id).Distinct().Count());
        Assert.All(descriptors, descriptor =>
        {
            var (page, title) = (File.ReadAllText(Path.Combine(pages, descriptor.Id + ".md")), descriptor.Title.ToString(null));
            Assert.StartsWith($"# {descriptor.Id}: {title}", page, StringComparison.Ordinal);
            Assert.Matches("(?m)^(## )?Wrong", page);
            Assert.Matches("(?m)^(## )?Right", page);
            Assert.Contains($"| [{descriptor.Id}]({descriptor.Id}.md) | {descriptor.DefaultSeverity.ToString().ToLowerInvariant()} | {title} |", list, StringComparison.Ordinal);
            Assert.EndsWith(descriptor.Id + ".md", descriptor.HelpLinkUri, StringComparison.Ordinal);
            Assert.Contains(descriptor.Id, releases, StringComparison.Ordinal);
            Assert.NotEqual(title, descriptor.MessageFormat.ToString(null));
        });
    }

    private static TinyDocument Tiny() => new TinyDocument().Operation("GET", "/things");
}
