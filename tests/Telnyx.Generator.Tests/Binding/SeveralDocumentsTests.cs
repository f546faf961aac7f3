using Telnyx.Generator.Binding;
using Xunit;

namespace Telnyx.Generator.Tests.Binding;

/// <summary>Several documents make one client; a part of it can be chosen.</summary>
public sealed class SeveralDocumentsTests
{
    private const string Shared = """{"type":"object","properties":{"x":{"type":"string"}}}""";

    [Fact]
    public void Operations_and_events_of_all_documents_are_there()
    {
        var sdk = Bind(
            new TinyDocument().Operation("GET", "/a").Webhook("one", """{"type":"object","properties":{"event_type":{"type":"string","enum":["x.one"]}}}"""),
            new TinyDocument().Operation("GET", "/b").Webhook("two", """{"type":"object","properties":{"event_type":{"type":"string","enum":["x.two"]}}}"""));

        Assert.Empty(sdk.Diagnostics);
        Assert.Equal(["a", "b"], sdk.Operations.Select(static operation => operation.Route).Order(StringComparer.Ordinal));
        Assert.Equal(2, sdk.Sdk.Client.Events.Count);
    }

    [Fact]
    public void What_two_documents_say_alike_is_taken_once()
    {
        var document = new TinyDocument().Get("/a", """{"$ref":"#/components/schemas/Shared"}""").Schema("Shared", Shared);

        var sdk = Bind(document, document.Copy().Get("/b", """{"$ref":"#/components/schemas/Shared"}"""));

        Assert.Empty(sdk.Diagnostics);
        Assert.Equal(2, sdk.Operations.Count());
        Assert.Equal("Shared", sdk.TypeNames);
    }

    [Fact]
    public void Members_in_another_order_do_not_contradict() => Assert.Empty(Bind(
        new TinyDocument().Get("/a", """{"$ref":"#/components/schemas/S"}""").Schema("S", """{"type":"object","properties":{"x":{"type":"string"}}}"""),
        new TinyDocument().Get("/b", """{"$ref":"#/components/schemas/S"}""").Schema("S", """{"properties":{"x":{"type":"string"}},"type":"object"}""")).Diagnostics);

    [Fact]
    public void What_they_say_differently_is_reported_and_the_first_is_taken()
    {
        var sdk = Bind(
            new TinyDocument().Get("/a", """{"$ref":"#/components/schemas/S"}""").Schema("S", """{"type":"object","properties":{"first":{"type":"string"}}}"""),
            new TinyDocument().Get("/b", """{"$ref":"#/components/schemas/S"}""").Schema("S", """{"type":"object","properties":{"second":{"type":"string"}}}"""));

        Assert.StartsWith("TLX0006 1.json(", Assert.Single(sdk.Diagnostics), StringComparison.Ordinal);
        Assert.Equal("first? String", sdk.Members("S"));
    }

    [Fact]
    public void A_document_that_cannot_be_read_leaves_the_others() =>
        Assert.Single(BoundSdk.Of(("0.json", "{"), ("1.json", new TinyDocument().Operation("GET", "/a").ToString())).Operations);

    [Theory]
    [InlineData("", "", "calls.actions.speak calls.list messages.list")]
    [InlineData("calls", "", "calls.list")]
    [InlineData("calls*", "", "calls.actions.speak calls.list")]
    [InlineData("calls;calls.actions", "", "calls.actions.speak calls.list")]
    [InlineData("*", "calls.*", "calls.list messages.list")]
    [InlineData("CALLS", "", "calls.list")]
    public void A_part_is_chosen_by_accessor(string include, string exclude, string expected)
    {
        var document = new TinyDocument().Operation("GET", "/calls").Operation("GET", "/messages").Operation("POST", "/calls/{id}/actions/speak");

        var sdk = BoundSdk.Of(SdkOptions.Default with { Include = include, Exclude = exclude }, ("a.json", document.ToString()));

        Assert.Equal(expected, string.Join(' ', sdk.Operations.Select(static operation => operation.Accessor).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Only_types_that_are_reached_are_emitted()
    {
        var document = new TinyDocument().Get("/calls", """{"$ref":"#/components/schemas/Call"}""").Get("/messages", """{"$ref":"#/components/schemas/Message"}""")
            .Schema("Call", Shared).Schema("Message", """{"type":"object","properties":{"y":{"type":"string"}}}""").Schema("Nobody", Shared);

        Assert.Equal("Call", BoundSdk.Of(SdkOptions.Default with { Include = "calls" }, ("a.json", document.ToString())).TypeNames);
    }

    [Fact]
    public void The_base_address_is_that_of_the_first_server() =>
        Assert.Equal("https://api.example.com/v9/", BoundSdk.Of(("a.json", """{"openapi":"3.1.0","info":{"title":"T","version":"1"},"servers":[{"url":"https://api.example.com/v9"}],"paths":{}}""")).Sdk.Client.BaseAddress);

    [Fact]
    public void A_path_with_a_server_of_its_own_has_an_absolute_route()
    {
        const string Text = """{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{"/a":{"servers":[{"url":"https://other.example.com/x/"}],"get":{"responses":{"204":{"description":"x"}}}}}}""";

        Assert.Equal("https://other.example.com/x/a", BoundSdk.Of(("a.json", Text)).Operation().Route);
    }

    private static BoundSdk Bind(params TinyDocument[] documents) => BoundSdk.Of([.. documents.Select(static (document, i) => (i + ".json", document.ToString()))]);
}
