namespace Telnyx.Runtime.Tests.Http;

public sealed class HeaderPrecedenceTests
{
    [Fact]
    public async Task The_options_of_a_call_count_more_than_a_parameter()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client();

        await client.Service.WithParametersAsync(
            parameters => parameters.HeaderString("x-a", "parameter"), new RequestOptions { ExtraHeaders = { ["X-A"] = "option" } });

        Assert.Equal("option", server.Request.Header("X-A"));
    }
}
