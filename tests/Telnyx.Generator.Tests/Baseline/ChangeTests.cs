using Telnyx.Generator.Baseline;
using Xunit;

namespace Telnyx.Generator.Tests.Baseline;

/// <summary>What is said when a document takes away or changes what the baseline has.</summary>
public sealed class ChangeTests
{
    private const string Request = """{"type":"object","required":["to"],"properties":{"to":{"type":"string"},"note":{"type":"string"},"kind":{"type":"string","enum":["one","two"]}}}""";

    private static readonly TinyDocument s_before = new TinyDocument().Operation("POST", "/calls", Dial("calls.dial", "CallRequest")).Operation("GET", "/calls/{id}", Get("")).Schema("CallRequest", Request);

    [Fact]
    public void Nothing_is_said_of_the_same_document_or_of_what_is_new()
    {
        Assert.Empty(Changes(s_before));
        Assert.Empty(Changes(s_before.Copy().Get("/messages", """{"type":"object","properties":{"id":{"type":"string"}}}""")));
    }

    [Fact]
    public void A_member_that_is_gone() => Assert.Equal(
        ["TLX0014 telnyx-api.txt(7,1): 'CallRequest.Note' is gone"],
        Changes(With(Request.Replace("""
            "note":{"type":"string"},
            """, "", StringComparison.Ordinal))));

    [Fact]
    public void A_member_of_another_type() => Assert.Equal(
        ["TLX0014 telnyx-api.txt(7,1): 'CallRequest.Note' was 'string?' and is 'long?'"],
        Changes(With(Request.Replace("""
            "note":{"type":"string"}
            """, """
            "note":{"type":"integer"}
            """, StringComparison.Ordinal))));

    [Fact]
    public void A_member_that_must_be_set_now() => Assert.Equal(
        ["TLX0014 telnyx-api.txt(5,1): 'CallRequest' now requires 'CallRequest.From'"],
        Changes(With(Request.Replace("[\"to\"]", "[\"to\",\"from\"]", StringComparison.Ordinal).Replace("\"properties\":{", "\"properties\":{\"from\":{\"type\":\"string\"},", StringComparison.Ordinal))));

    [Fact]
    public void A_value_that_is_gone() => Assert.Contains(
        Changes(With(Request.Replace("\"one\",\"two\"", "\"one\",\"three\"", StringComparison.Ordinal))),
        static change => change.EndsWith("'CallKind.Two' is gone", StringComparison.Ordinal));

    [Fact]
    public void A_method_of_another_name_is_named() => Assert.Contains(
        "'CallsService.DialAsync' is gone; 'POST calls' is now 'CallsService.CreateAsync'",
        Changes(new TinyDocument().Operation("POST", "/calls", Dial("calls.create", "CallRequest")).Operation("GET", "/calls/{id}", Get("")).Schema("CallRequest", Request)).Single(),
        StringComparison.Ordinal);

    [Fact]
    public void A_type_of_another_name_is_named_and_its_members_are_not()
    {
        var changes = Changes(new TinyDocument().Operation("POST", "/calls", Dial("calls.dial", "DialRequest")).Operation("GET", "/calls/{id}", Get("")).Schema("DialRequest", Request));

        Assert.Contains(changes, static change => change.EndsWith("'CallRequest' is gone; 'DialRequest' is in its place", StringComparison.Ordinal));
        Assert.Contains(changes, static change => change.EndsWith("'CallsService.DialAsync' was '(CallRequest request) => Task<TelnyxResponse>' and is '(DialRequest request) => Task<TelnyxResponse>'", StringComparison.Ordinal));
        Assert.DoesNotContain(changes, static change => change.Contains("'CallRequest.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_method_that_gains_a_request_that_can_be_left_out_has_not_changed() =>
        Assert.Empty(Changes(new TinyDocument().Operation("POST", "/calls", Dial("calls.dial", "CallRequest")).Operation("GET", "/calls/{id}", Get(""",{"name":"deep","in":"query","schema":{"type":"boolean"}}""")).Schema("CallRequest", Request)));

    [Fact]
    public void A_union_is_not_found_again_by_its_discriminator() => Assert.Equal(
        ["TLX0014 telnyx-api.txt(1,1): 'Old' is gone"],
        Changes(
            new TinyDocument().Get("/shapes", """{"$ref":"#/components/schemas/Shape"}""")
                .Schema("Shape", """{"oneOf":[{"$ref":"#/components/schemas/Dot"}],"discriminator":{"propertyName":"type","mapping":{"dot":"#/components/schemas/Dot"}}}""")
                .Schema("Dot", """{"type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["dot"]}}}"""),
            "Old : abstract class | type\n"));

    [Theory]
    [InlineData("<<<<<<< HEAD", "This is no line of a baseline")]
    [InlineData("CallRequest.Note", "This is no line of a baseline")]
    [InlineData("Call Request : class", "This is no line of a baseline")]
    [InlineData("CallRequest : class", "'CallRequest' is there already")]
    public void A_broken_line_is_told_and_the_others_count(string line, string problem)
    {
        var baseline = Listing(s_before) + line + "\r\n\r\nTelnyxClient.Faxes : FaxesService\r\n";
        var changes = Changes(s_before, baseline);

        var number = Listing(s_before).Split('\n').Length;
        Assert.Equal(
            [
                $"TLX0015 telnyx-api.txt({number},1): {problem}; it was left out. Write the file again with 'dotnet build -t:WriteTelnyxApiBaseline'.",
                $"TLX0014 telnyx-api.txt({number + 2},1): 'TelnyxClient.Faxes' is gone",
            ],
            changes);
    }

    [Fact]
    public void Without_an_SDK_only_the_file_is_spoken_of()
    {
        var run = GeneratorRun.Of(new InputFile("a.json", "{"), new InputFile("telnyx-api.txt", "Call : class\n?\n"));
        Assert.Equal(["TLX0001", "TLX0015"], run.Result.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void The_analyzers_are_told_by_attributes()
    {
        var run = GeneratorRun.Of(new InputFile("a.json", s_before.ToString()), new InputFile("telnyx-api.txt", "CallRequest.\"Old : class\nCallRequest.Old : string? | old\n"));
        Assert.EndsWith("\n\n[assembly: global::Telnyx.Metadata.ApiChange(\"CallRequest.Old\", \"'CallRequest.Old' is gone\")]\n", run.Sources["Telnyx.ApiChanges.g.cs"], StringComparison.Ordinal);
    }

    private static string Dial(string accessor, string request) => """
        {"x-telnyx-method":"ACCESSOR","requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/REQUEST"}}}},"responses":{"204":{"description":"Done"}}}
        """.Replace("ACCESSOR", accessor, StringComparison.Ordinal).Replace("REQUEST", request, StringComparison.Ordinal);

    private static string Get(string parameters) => """
        {"x-telnyx-method":"calls.get","parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"string"}}PARAMETERS],"responses":{"204":{"description":"Done"}}}
        """.Replace("PARAMETERS", parameters, StringComparison.Ordinal);

    private static TinyDocument With(string request) =>
        new TinyDocument().Operation("POST", "/calls", Dial("calls.dial", "CallRequest")).Operation("GET", "/calls/{id}", Get("")).Schema("CallRequest", request);

    private static string Listing(TinyDocument document) => ApiListing.Of(BoundSdk.Of(document).Sdk);

    private static IReadOnlyList<string> Changes(TinyDocument now, string? baseline = null) =>
        GeneratorRun.Of(new InputFile("a.json", now.ToString()), new InputFile("telnyx-api.txt", baseline ?? Listing(s_before))).Diagnostics;
}
