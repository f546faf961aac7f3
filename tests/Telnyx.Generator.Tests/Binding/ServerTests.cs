using Xunit;

namespace Telnyx.Generator.Tests.Binding;

/// <summary>Addresses that the document gives: of the API, of one path, of one operation.</summary>
public sealed class ServerTests
{
    [Theory]
    [InlineData("""{"url":"https://x.com/v3"}""", "https://x.com/v3/a")]
    [InlineData("""{"url":"https://{region}.x.com/{version}/","variables":{"region":{"default":"eu"},"version":{"default":"v9"}}}""", "https://eu.x.com/v9/a")]
    [InlineData("""{"url":"/v3"}""", "a")]
    [InlineData("""{"url":"//x.com"}""", "a")]
    [InlineData("""{"url":"ftp://x.com"}""", "a")]
    [InlineData("""{"url":"https://{unknown}.x.com"}""", "a")]
    public void An_operation_with_a_server_of_its_own(string server, string route)
    {
        var sdk = BoundSdk.OfFlawed(new TinyDocument().Operation("GET", "/a", $$"""{"servers":[{{server}}],"responses":{"204":{"description":"x"} } }"""));

        Assert.Equal(route, sdk.Operation().Route);
        Assert.Equal(route == "a" ? 1 : 0, sdk.Diagnostics.Count(static text => text.StartsWith("TLX0007 tiny.json(6,1): The server '", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{"url":"https://{region}.x.com/v3","variables":{"region":{"default":"eu"}}}""", "https://eu.x.com/v3/")]
    [InlineData("""{"url":"/v3"}""", "https://api.telnyx.com/v2/")]
    public void The_base_address(string server, string address)
    {
        var text = $$"""{"openapi":"3.1.0","info":{"title":"t","version":"1"},"servers":[{{server}}],"paths":{} }""";

        Assert.Equal(address, BoundSdk.Of(("tiny.json", text)).Sdk.Client.BaseAddress);
    }
}
