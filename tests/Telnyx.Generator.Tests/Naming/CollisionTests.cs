using Telnyx.Generator.Tests.Emission;
using Xunit;

namespace Telnyx.Generator.Tests.Naming;

/// <summary>Names that would meet, and names that are too long for an assembly.</summary>
public sealed class CollisionTests
{
    private const string Done = """  "responses":{"204":{"description":"x"}}}""";

    [Theory]
    [InlineData("PUT", "PATCH")]
    [InlineData("PATCH", "PUT")]
    public void Of_two_operations_that_update_PUT_replaces(string first, string second)
    {
        var sdk = BoundSdk.Of(new TinyDocument().Operation(first, "/things/{id}").Operation(second, "/things/{id}").Operation("GET", "/things/{id}"));

        Assert.Equal(["GET things.retrieve", "PATCH things.update", "PUT things.replace"], sdk.Operations.Select(static operation => $"{operation.HttpMethod} {operation.Accessor}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void PUT_alone_updates() => Assert.Equal("things.update", BoundSdk.Of(new TinyDocument().Operation("PUT", "/things/{id}").Operation("GET", "/things/{id}")).Operations.Single(static operation => operation.HttpMethod == "PUT").Accessor);

    [Fact]
    public void The_operation_id_and_then_the_path_parameter_tell_others_apart()
    {
        var sdk = BoundSdk.Of(new TinyDocument()
            .Operation("POST", "/files/{id}:lock").Operation("POST", "/files/{id}:unlock").Operation("POST", "/files/{id}:move", """{"operationId":"MoveFile",""" + Done).Operation("GET", "/files"));

        Assert.Equal(["files.list", "files.move_file", "files.update", "files.update_by_id_unlock"], sdk.Operations.Select(static operation => operation.Accessor).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_HTTP_method_and_then_a_number_tell_the_rest_apart_and_no_operation_is_lost()
    {
        var sdk = BoundSdk.Of(new TinyDocument()
            .Operation("GET", "/animals/search").Operation("POST", "/animals/search").Operation("GET", "/animals/search/").Operation("GET", "/Animals/search"));

        Assert.Equal(["animals.get_search", "animals.post_search", "animals.search", "animals.search_2"], sdk.Operations.Select(static operation => operation.Accessor).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_fields_of_a_service() => Compile(new TinyDocument()
        .Operation("GET", "/t", """{"x-telnyx-method":"t.list","parameters":[{"name":"page[number]","in":"query","schema":{"type":"integer"}}],"responses":{"200":{"description":"x","content":{"application/json":{"schema":{"type":"object","properties":{"data":{"type":"array","items":{"type":"string"}},"meta":{"type":"object"}}}}}}}}""")
        .Operation("GET", "/u", """{"x-telnyx-method":"t.list_paging",""" + Done));

    [Theory]
    [InlineData("Write")]
    [InlineData("Read")]
    [InlineData("ArgumentNullException")]
    public void A_type_named_as_what_its_code_uses(string name) => Compile(new TinyDocument()
        .Schema(name, """{"type":"object","required":["a"],"properties":{"a":{"type":"string"}}}""").Send("POST", "/a/{id}", $$"""{"$ref":"#/components/schemas/{{name}}"}"""));

    [Fact]
    public void Names_that_no_assembly_could_hold()
    {
        var (name, other) = (new string('x', 1500), new string('x', 1501));
        Compile(new TinyDocument()
            .Schema(name, $$"""{"type":"object","properties":{"{{name}}":{"type":"string"},"{{other}}":{"type":"string","enum":["a","{{name}}","{{other}}"]} } }""")
            .Send("POST", $"/{name}/{{{name}}}/{{{other}}}", $$"""{"$ref":"#/components/schemas/{{name}}"}""")
            .Operation("GET", $"/{other}/x/y"));
    }

    [Fact]
    public void Names_that_grow_with_every_level()
    {
        var schema = """{"type":"string","enum":["a","b"]}""";
        for (var level = 0; level < 100; level++)
        {
            schema = $$"""{"type":"object","properties":{"configuration":{{schema}},"leaf_{{level}}":{"type":"string"} } }""";
        }

        Compile(new TinyDocument().Send("POST", "/things", schema));
    }

    private static void Compile(TinyDocument document)
    {
        var run = GeneratorRun.Of(new InputFile("tiny.json", document.ToString()));

        Assert.Empty(run.Diagnostics);
        Assert.All(run.Sources.Keys, static name => Assert.InRange(name.Length, 1, 200));
        Assert.Empty(TestCompilation.Measure([.. run.Sources.Values]).Diagnostics);
    }
}
