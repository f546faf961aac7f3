using Telnyx.Generator.Diagnostics;
using Telnyx.Generator.Reading;
using Xunit;

namespace Telnyx.Generator.Tests.Reading;

/// <summary>What is read as a document, and what is refused, where and why.</summary>
public sealed class DocumentReaderTests
{
    private const string Minimal = """{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{}}""";

    [Theory]
    [InlineData("3.0.0")]
    [InlineData("3.0.4")]
    [InlineData("3.1.0")]
    [InlineData("3.1.1")]
    public void Supported_versions_are_read(string version) => AssertRead(Minimal.Replace("3.1.0", version, StringComparison.Ordinal));

    [Theory]
    [InlineData("""{"swagger":"2.0"}""", "it has no OpenAPI version")]
    [InlineData("{}", "it has no OpenAPI version")]
    [InlineData("""{"openapi":3.1}""", "it has no OpenAPI version")]
    [InlineData("""{"openapi":null}""", "it has no OpenAPI version")]
    [InlineData("""{"openapi":"4.0.0"}""", "version '4.0.0' is not supported")]
    [InlineData("""{"openapi":"2.0"}""", "version '2.0' is not supported")]
    [InlineData("""{"openapi":""}""", "version '' is not supported")]
    public void Another_version_is_refused(string text, string reason) =>
        Assert.Equal([$"TLX0002 a.json(1,{(text.Contains("openapi", StringComparison.Ordinal) ? 2 : 1)}): 'a.json' was left out: {reason}. Give it an \"openapi\" member with a 3.0 or 3.1 version."], Refused(text));

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("42")]
    [InlineData("null")]
    public void A_root_that_is_no_object_is_refused(string text) =>
        Assert.Contains("its root is no JSON object", Assert.Single(Refused(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("  \n ", 2, 2)]
    [InlineData("{\n  \"openapi\": \"3.1.0\",\n  oops\n}", 3, 3)]
    [InlineData("{\n  \"openapi\": \"3.1.0\"\n", 3, 1)]
    [InlineData("{\r\n  \"openapi\": \"3.1.0\",\r\n  \"a\": [1, 2,, 3]\r\n}", 3, 14)]
    [InlineData("{\"ü\": tru}", 1, 10)]
    [InlineData("{} {}", 1, 4)]
    public void Malformed_json_is_reported_at_line_and_column(string text, int line, int column)
    {
        var diagnostic = Assert.Single(Refused(text));

        Assert.StartsWith($"TLX0001 a.json({line},{column}): 'a.json' is not valid JSON and was left out: ", diagnostic, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", diagnostic, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() => AssertRead("\uFEFF" + Minimal);

    [Fact]
    public void Comments_are_passed_over() => AssertRead("// the API\n" + Minimal.Replace("\"paths\"", "/* none */ \"paths\"", StringComparison.Ordinal));

    [Fact]
    public void Carriage_returns_are_white_space() => AssertRead(Minimal.Replace(",", ",\r\n", StringComparison.Ordinal));

    [Theory]
    [InlineData("""{"openapi":"3.1.0","openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{}}""")]
    [InlineData("""{"openapi":"3.1.0","info":{"title":"T","title":"U","version":"1"},"paths":{}}""")]
    [InlineData("""{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{"/a":{},"/a":{}}}""")]
    [InlineData("""{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},"components":{"schemas":{"A":{"type":"object","type":"string"}}}}""")]
    public void A_member_given_twice_is_a_diagnostic_or_harmless(string text)
    {
        var bag = new DiagnosticBag();

        var document = DocumentReader.Read(new SpecText("a.json", SpecKind.Document, text), bag);

        Assert.True(document is not null || bag.ToEquatableArray().Count > 0);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(600)]
    [InlineData(20_000)]
    public void Deep_nesting_ends_in_a_diagnostic_at_most(int depth)
    {
        var nested = string.Concat(Enumerable.Repeat("{\"items\":", depth)) + "{}" + new string('}', depth);
        var bag = new DiagnosticBag();

        DocumentReader.Read(new SpecText("a.json", SpecKind.Document, Minimal.Replace("\"paths\":{}", "\"paths\":{},\"components\":{\"schemas\":{\"A\":" + nested + "}}", StringComparison.Ordinal)), bag);

        Assert.All(bag.ToEquatableArray(), static info => Assert.NotNull(info.Location));
    }

    [Fact]
    public void A_part_that_breaks_the_rules_is_reported_where_it_stands()
    {
        var bag = new DiagnosticBag();
        var text = Minimal.Replace("\"paths\":{}", "\n\"paths\":{\n\"/a\":{\n\"get\":{\"responses\":{\"200\":{\"description\":\"OK\"}},\"unheard-of\":1}}}", StringComparison.Ordinal);

        Assert.NotNull(DocumentReader.Read(new SpecText("a.json", SpecKind.Document, text), bag));
        Assert.StartsWith("TLX0003 a.json(4,", DiagnosticText.Of(Assert.Single(bag.ToEquatableArray()).ToDiagnostic()), StringComparison.Ordinal);
    }

    private static void AssertRead(string text)
    {
        var bag = new DiagnosticBag();
        Assert.NotNull(DocumentReader.Read(new SpecText("a.json", SpecKind.Document, text), bag));
        Assert.Empty(bag.ToEquatableArray());
    }

    private static IEnumerable<string> Refused(string text)
    {
        var bag = new DiagnosticBag();
        Assert.Null(DocumentReader.Read(new SpecText("a.json", SpecKind.Document, text), bag));
        return bag.ToEquatableArray().Select(static info => DiagnosticText.Of(info.ToDiagnostic()));
    }
}
