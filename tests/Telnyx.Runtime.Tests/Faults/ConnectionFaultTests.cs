using System.Text.Json;
using Telnyx.Runtime.Tests.Http;
using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Faults;

public sealed class ConnectionFaultTests
{
    [Fact]
    [Fault(11, 12, 48)]
    public async Task A_POST_that_meets_a_reset_after_it_was_read_is_sent_once()
    {
        using var server = new FaultServer(_ => null);
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.PostListAsync(["message"]));
        await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.PostNothingAsync());

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(1, failure.Attempts);
        Assert.StartsWith("POST headers on 127.0.0.1 failed", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Fault(11, 48)]
    public async Task A_command_that_meets_a_reset_is_sent_again_with_the_same_id()
    {
        using var server = new FaultServer(number => number == 1 ? null : FaultServer.Ok("{}"));
        using var client = server.Client();

        var response = await client.Service.DialAsync(new Dial { To = "+1", From = "+2" });

        Assert.Equal((2, 2), (response.Attempts, server.Requests.Count));
        Assert.Single(server.Requests.Select(request =>
            JsonDocument.Parse(request.Split("\r\n\r\n")[1]).RootElement.GetProperty("command_id").GetGuid()).Distinct());
    }

    [Fact]
    [Fault(10)]
    public async Task A_GET_that_meets_a_reset_is_sent_again()
    {
        using var server = new FaultServer(number => number <= 2 ? null : FaultServer.Ok("""{"data":{"name":"n"}}"""));
        using var client = server.Client();

        Assert.Equal("n", (await client.Service.GetAsync("a")).Data.Name);
    }

    [Theory]
    [Fault(17, 19, 20)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"da")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"d")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n")]
    public async Task A_response_that_breaks_off_is_asked_for_again(string broken)
    {
        using var server = new FaultServer(number => number == 1 ? broken : FaultServer.Ok("""{"data":{"name":"n"}}"""));
        using var client = server.Client();

        var response = await client.Service.GetAsync("a");

        Assert.Equal((2, "n"), (response.Attempts, response.Data.Name));
    }

    [Fact]
    [Fault(6)]
    public async Task TLS_to_a_plain_port_is_not_tried_again()
    {
        using var server = new RawServer("HTTP/1.1 200 OK\r\n\r\n");
        using var plain = server.Client();
        using var client = plain.WithOptions(options =>
        {
            options.BaseAddress = new UriBuilder(options.BaseAddress!) { Scheme = "https" }.Uri;
            options.MaxRetries = 2;
        });

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.GetAsync("a"));

        Assert.Equal((HttpRequestError.SecureConnectionError, 1), (failure.Error, failure.Attempts));
    }

    [Fact]
    [Fault(104)]
    public async Task A_thousand_calls_at_once_do_not_mix()
    {
        await using var server = await TestServer.StartAsync(async (context, request) =>
        {
            context.Response.ContentType = "application/json";
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, $$$"""{"data":{"name":"{{{request.Path}}}"}}""");
        });
        using var client = server.Client();

        var names = await Task.WhenAll(Enumerable.Range(0, 1000).Select(async i => (await client.Service.GetAsync($"{i}")).Data.Name));

        Assert.Equal(Enumerable.Range(0, 1000).Select(i => $"/v2/headers/{i}"), names);
    }
}
