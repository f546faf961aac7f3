using Telnyx.Generator.Model;
using Xunit;

namespace Telnyx.Generator.Tests.Binding;

/// <summary>
/// Documents with thousands of one thing. Each is a matter of milliseconds; with a step that costs more the more there are, of
/// minutes, and where something calls itself for each, the compiler would be gone.
/// </summary>
public sealed class ScaleTests
{
    private const int Many = 20_000;

    [Fact]
    public void A_path_of_thousands_of_segments()
    {
        var path = "/" + string.Join('/', Enumerable.Range(0, Many).Select(static i => "a" + i));

        var sdk = BoundSdk.Of(new TinyDocument().Operation("GET", path));

        Assert.Equal(16, sdk.Sdk.Files.Sum(static file => file.Services.Count));
        Assert.Equal(path, "/" + sdk.Operation().Route);
    }

    [Fact]
    public void An_accessor_of_thousands_of_segments_is_none()
    {
        var name = string.Join('.', Enumerable.Range(0, Many).Select(static i => "a" + i));

        Assert.Equal("things.list", BoundSdk.OfFlawed(new TinyDocument().Operation("GET", "/things", "{\"x-telnyx-method\":\"" + name + "\",\"responses\":{\"204\":{\"description\":\"x\"}}}")).Operation().Accessor);
    }

    [Fact]
    public void Thousands_of_operations_that_want_one_name()
    {
        var document = new TinyDocument();
        foreach (var i in Enumerable.Range(0, Many / 10))
        {
            document.Operation("GET", $"/a/{{p{i}}}/b", """{"operationId":"same","responses":{"204":{"description":"x"}}}""");
        }

        Assert.Equal(Many / 10, BoundSdk.Of(document).Operations.Select(static operation => operation.Accessor).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Thousands_of_members_and_values_that_want_one_name()
    {
        var names = Enumerable.Range(0, Many).Select(static i => "\"a" + Convert.ToString(i, 2).Replace('0', '_').Replace('1', '-') + "b\"").ToList();
        var members = string.Join(',', names.Select(static name => name + ":{\"type\":\"string\"}"));

        var sdk = BoundSdk.Of(new TinyDocument().Send("POST", "/things", $$"""{"type":"object","properties":{"kind":{"type":"string","enum":[{{string.Join(',', names)}}]},{{members}} } }"""));

        Assert.Equal(Many + 1, sdk.Class("CreateThingRequest").Properties.Select(static property => property.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Many, sdk.Type<EnumModel>("ThingKind").Values.Select(static value => value.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Thousands_of_faults_in_one_object_each_have_their_place()
    {
        var members = string.Join(',', Enumerable.Range(0, Many).Select(static i => $"\"p{i}\":{{\"$ref\":\"#/components/schemas/None{i}\"}}"));

        var diagnostics = BoundSdk.OfFlawed(new TinyDocument().Send("POST", "/things", "{\"type\":\"object\",\"properties\":{" + members + "}}")).Diagnostics;

        Assert.Equal(Many, diagnostics.Distinct(StringComparer.Ordinal).Count());
        Assert.All(diagnostics, static diagnostic => Assert.StartsWith("TLX0004", diagnostic, StringComparison.Ordinal));
    }

    [Fact]
    public void Thousands_of_parts_that_share_thousands_of_types()
    {
        const int Types = Many / 5;
        var document = new TinyDocument();
        foreach (var i in Enumerable.Range(0, Types))
        {
            document.Get($"/r{i}", """{"$ref":"#/components/schemas/S0"}""");
            document.Schema($"S{i}", i + 1 < Types ? $$$"""{"type":"object","properties":{"next":{"$ref":"#/components/schemas/S{{{i + 1}}}"} } }""" : """{"type":"object","properties":{"end":{"type":"string"}}}""");
        }

        var sdk = BoundSdk.Of(document);

        Assert.Equal(Types, sdk.Types.Count());
        Assert.Equal(Types, sdk.Operations.Count());
    }
}
