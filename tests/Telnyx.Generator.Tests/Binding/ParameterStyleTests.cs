using Telnyx.Generator.Tests.Emission;
using Xunit;

namespace Telnyx.Generator.Tests.Binding;

/// <summary>Ways of writing a parameter that the client does not know are told, not left out in silence.</summary>
public sealed class ParameterStyleTests
{
    [Theory]
    [InlineData("""{"name":"s","in":"cookie","schema":{"type":"string"}}""", "Parameter 's' is a cookie; it was left out; send it as a header by RequestOptions")]
    [InlineData("""{"name":"id","in":"path","required":true,"style":"matrix","schema":{"type":"string"}}""", "Parameter 'id' has style 'matrix'; it is written as plain text")]
    [InlineData("""{"name":"id","in":"path","required":true,"style":"label","schema":{"type":"string"}}""", "Parameter 'id' has style 'label'; it is written as plain text")]
    [InlineData("""{"name":"q","in":"query","content":{"application/json":{"schema":{"type":"object"}}}}""", "Parameter 'q' has a media type of its own; it is a text, to be encoded by the caller")]
    [InlineData("""{"name":"q","in":"query","style":"pipeDelimited","explode":false,"schema":{"type":"array","items":{"type":"string"}}}""", "Parameter 'q' has style 'pipeDelimited'; its items are separated by commas")]
    [InlineData("""{"name":"q","in":"query","style":"spaceDelimited","explode":false,"schema":{"type":"array","items":{"type":"string"}}}""", "Parameter 'q' has style 'spaceDelimited'; its items are separated by commas")]
    [InlineData("""{"name":"q","in":"query","style":"form","schema":{"type":"object","properties":{"a":{"type":"string"}}}}""", "Parameter 'q' is an object of style 'form'; it is written as name[member]=value")]
    [InlineData("""{"name":"q","in":"query","style":"form","schema":{"type":"object","additionalProperties":{"type":"string"}}}""", "Parameter 'q' is an object of style 'form'; it is written as name[member]=value")]
    public void Is_told(string parameter, string message) =>
        Assert.Equal($"TLX0007 tiny.json(7,2): {message}", Assert.Single(Bind($"[{parameter}]").Diagnostics));

    [Theory]
    [InlineData("""{"name":"q","in":"query","style":"form","explode":false,"schema":{"type":"array","items":{"type":"string"}}}""")]
    [InlineData("""{"name":"q","in":"query","style":"pipeDelimited","explode":true,"schema":{"type":"array","items":{"type":"string"}}}""")]
    [InlineData("""{"name":"q","in":"query","explode":true,"schema":{"type":"object","properties":{"a":{"type":"string"}}}}""")]
    [InlineData("""{"name":"q","in":"query","style":"deepObject","schema":{"type":"object","properties":{"a":{"type":"string"}}}}""")]
    [InlineData("""{"name":"id","in":"path","required":true,"style":"simple","schema":{"type":"string"}}""")]
    public void Is_known(string parameter) => Assert.Empty(Bind($"[{parameter}]").Diagnostics);

    [Fact]
    public void The_place_is_that_of_the_component_or_path_that_declares_it()
    {
        const string Text = """
            {"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{"/a":{
            "parameters":[{"name":"s","in":"cookie"},
            {"$ref":"#/components/parameters/T"}],
            "get":{"parameters":[{"name":"q","in":"query"}],"responses":{"204":{"description":"x"}}}}},
            "components":{"parameters":{
            "T":{"name":"t","in":"cookie"}}}}
            """;

        Assert.Equal(["tiny.json(2,15)", "tiny.json(6,1)"], BoundSdk.Of(("tiny.json", Text)).Diagnostics.Select(static text => text[8..text.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("application/octet-stream")]
    [InlineData("text/plain")]
    public void A_path_parameter_may_be_called_as_the_content(string mediaType) => TestCompilation.Check([.. GeneratorRun.Of(new InputFile("tiny.json", new TinyDocument().Operation(
        "PUT", "/a/{content}/{request}/{options}/{json}/{item}", $$"""{"requestBody":{"content":{"{{mediaType}}":{} } },"responses":{"204":{"description":"x"} } }""").ToString())).Sources.Values]);

    private static BoundSdk Bind(string parameters) => BoundSdk.OfFlawed(new TinyDocument().Get("/a/{id}", """{"type":"string"}""", "\n" + parameters));
}
