using Xunit;

namespace Telnyx.Generator.Tests.Binding;

/// <summary>What a health check asks the API for.</summary>
public sealed class HealthProbeTests
{
    private const string Object = """{"type":"object","properties":{"data":{"type":"object","properties":{"id":{"type":"string"}}}}}""";
    private const string Page = """{"type":"object","properties":{"data":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string"}}}},"meta":{"type":"object"}}}""";
    private const string Paging = """[{"name":"page[number]","in":"query","schema":{"type":"integer"}},{"name":"page[size]","in":"query","schema":{"type":"integer"}}]""";
    private const string Needed = """[{"name":"page[size]","in":"query","schema":{"type":"integer"}},{"name":"page[number]","in":"query","required":true,"schema":{"type":"integer"}}]""";

    [Fact]
    public void One_object_goes_before_a_list_and_a_short_route_before_a_long_one()
    {
        var document = new TinyDocument().Get("/a", Page, Paging).Get("/longest/route", Object).Get("/balance", Object).Get("/{id}", Object).Send("POST", "/b", Object);

        Assert.Equal("balance", Route(document));
    }

    [Fact]
    public void Of_a_list_one_item_is_asked_for() => Assert.Equal("things page[size]", Route(new TinyDocument().Get("/things", Page, Paging)));

    [Theory]
    [InlineData("[]")]
    [InlineData(Needed)]
    public void A_list_that_cannot_be_short_or_needs_more_is_not_asked_for(string parameters) => Assert.Null(Route(new TinyDocument().Get("/things", Page, parameters)));

    [Fact]
    public void Without_such_an_operation_there_is_none() => Assert.Null(Route(new TinyDocument().Get("/{id}", Object)));

    [Fact]
    public void Deprecated_operations_and_other_hosts_are_passed_over()
    {
        var document = new TinyDocument()
            .Operation("GET", "/a", """{"deprecated":true,"responses":{"200":{"description":"OK","content":{"application/json":{"schema":""" + Object + "}}}}}")
            .Operation("GET", "/.well-known/x", """{"servers":[{"url":"https://elsewhere.example"}],"responses":{"200":{"description":"OK","content":{"application/json":{"schema":""" + Object + "}}}}}");

        Assert.Null(Route(document));
    }

    [OfficialFact]
    public void The_official_document_is_asked_for_the_balance() => Assert.Equal("balance", Route(OfficialApi.Bound));

    private static string? Route(TinyDocument document) => Route(BoundSdk.Of(document));

    private static string? Route(BoundSdk sdk) => sdk.Sdk.Client.HealthProbe is { } probe ? $"{probe.Route} {probe.SizeParameter}".TrimEnd() : null;
}
