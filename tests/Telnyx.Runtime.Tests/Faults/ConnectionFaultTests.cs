using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Telnyx.Http;
using Telnyx.Runtime.Tests.Http;
using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Faults;

public sealed class ConnectionFaultTests
{
    private const string Good = """{"data":{"name":"n"}}""";

    [Fact]
    [Fault(1)]
    public async Task A_name_that_does_not_exist_is_tried_again_by_every_call()
    {
        using var server = FaultServer.Polite(FaultServer.Ok("{}"));
        using var client = server.Client(options => options.BaseAddress = new Uri("https://no-such-host.invalid/v2"));

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.PostListAsync(["message"]));

        Assert.Equal((HttpRequestError.NameResolutionError, 3), (failure.Error, failure.Attempts));
    }

    [Fact]
    [Fault(2)]
    public async Task A_refused_connection_is_tried_again_by_every_call()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}/v2");
        listener.Stop();
        using var server = FaultServer.Polite(FaultServer.Ok("{}"));
        using var client = server.Client(options => options.BaseAddress = address);

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.PostListAsync(["message"]));

        Assert.Equal((HttpRequestError.ConnectionError, 3), (failure.Error, failure.Attempts));
    }

    [Fact]
    [Fault(3)]
    public async Task A_connection_that_does_not_come_about_is_given_up_and_tried_again_by_every_call()
    {
        // Whoever does not accept lets connections wait, and when too many do, does not answer at all.
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start(1);
        var waiting = Enumerable.Range(0, 10).Select(_ => new TcpClient()).ToList();
        var address = (IPEndPoint)listener.LocalEndpoint;
        waiting.ForEach(one => _ = one.ConnectAsync(address));
        await Task.Delay(100);
        using var handler = new OwnHandler();
        handler.Sockets.ConnectTimeout = TimeSpan.FromMilliseconds(200);
        using var http = new HttpClient(handler);
        using var server = FaultServer.Polite(FaultServer.Ok("{}"));
        using var client = server.Client(options => options.BaseAddress = new Uri($"http://{address}/v2"), http);

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.PostListAsync(["message"]));

        Assert.Equal((HttpRequestError.ConnectionError, 3), (failure.Error, failure.Attempts));
        using var own = new OwnHandler();
        Assert.Equal(TimeSpan.FromSeconds(15), own.Sockets.ConnectTimeout);
        waiting.ForEach(one => one.Dispose());
    }

    [Fact]
    [Fault(4)]
    public async Task Of_two_addresses_the_living_one_is_found()
    {
        // localhost is ::1 too, where nobody listens.
        using var server = FaultServer.Polite(FaultServer.Ok(Good));
        using var client = server.Client(options => options.BaseAddress = new Uri($"http://localhost:{server.EndPoint.Port}/v2"));

        var response = await client.Service.GetAsync("a");

        Assert.Equal(("n", 1), (response.Data.Name, response.Attempts));
    }

    [Theory]
    [Fault(9)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_was_closed_between_calls_is_replaced(bool whenAsked)
    {
        using var server = new FaultServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync(FaultServer.Ok(Good));
            if (whenAsked)
            {
                await connection.ReadRequestAsync();
            }
        });
        using var client = server.Client(options => options.MaxRetries = 0);

        for (var i = 0; i < 4; i++)
        {
            Assert.Equal("n", (await client.Service.GetAsync("a")).Data.Name);
        }

        Assert.True(server.Connections > 1);
    }

    [Fact]
    [Fault(10)]
    public async Task A_GET_that_meets_a_reset_is_sent_again()
    {
        using var server = FaultServer.Answering(number => number <= 2 ? null : FaultServer.Ok(Good));
        using var client = server.Client();

        Assert.Equal("n", (await client.Service.GetAsync("a")).Data.Name);
    }

    [Fact]
    [Fault(10)]
    public async Task A_GET_is_sent_four_times_by_the_handler_alone_as_documented()
    {
        using var server = FaultServer.Answering(_ => null);
        using var client = server.Client(options => options.MaxRetries = 0);

        await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.GetAsync("a"));

        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    [Fault(2)]
    public async Task A_connection_that_breaks_as_soon_as_it_is_made_is_a_broken_connection()
    {
        using var server = new FaultServer(static connection =>
        {
            connection.Reset();
            return Task.CompletedTask;
        });
        using var client = server.Client(options => options.MaxRetries = 0);
        var raw = new Retries.Script(Retries.Script.Throws(new SocketException((int)SocketError.NotConnected)));
        using var scripted = raw.Client();

        await Assert.ThrowsAsync<TelnyxConnectionException>(() => scripted.Service.PostListAsync(["message"]));
        Assert.Single(raw.Messages);
        for (var i = 0; i < 100; i++)
        {
            await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.PostListAsync(["message"]));
        }
    }

    [Fact]
    [Fault(11, 12, 48)]
    public async Task A_POST_that_meets_a_reset_after_it_was_read_is_sent_once()
    {
        using var server = FaultServer.Answering(_ => null);
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.PostListAsync(["message"]));
        await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.PostNothingAsync());

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(1, failure.Attempts);
        Assert.StartsWith($"POST headers on {server.EndPoint} failed: the connection ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Fault(11, 48)]
    public async Task A_command_that_meets_a_reset_is_sent_again_with_the_same_id()
    {
        using var server = FaultServer.Answering(number => number == 1 ? null : FaultServer.Ok("{}"));
        using var client = server.Client();

        var response = await client.Service.DialAsync(new Dial { To = "+1", From = "+2" });

        Assert.Equal((2, 2), (response.Attempts, server.Requests.Count));
        Assert.Single(server.Requests.Select(request =>
            JsonDocument.Parse(request.Split("\r\n\r\n")[1]).RootElement.GetProperty("command_id").GetGuid()).Distinct());
    }

    [Theory]
    [Fault(48)]
    [InlineData("null", 1)]
    [InlineData("\"\"", 1)]
    [InlineData("7", 1)]
    [InlineData("\"mine\"", 3)]
    public async Task A_command_whose_id_is_not_sent_is_not_sent_again(string id, int times)
    {
        using var server = FaultServer.Answering(_ => null);
        using var client = server.Client();
        var dial = new Dial { To = "+1", From = "+2" };
        dial.AdditionalProperties["command_id"] = Json.Text.Element(id);

        await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.DialAsync(dial));

        Assert.Equal(times, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Contains($"\"command_id\":{id}}}", request, StringComparison.Ordinal));
    }

    [Fact]
    [Fault(16)]
    public async Task Calls_that_wait_for_a_connection_have_their_time_and_then_go_on()
    {
        var answer = new TaskCompletionSource();
        using var server = new FaultServer(async connection =>
        {
            while (await connection.ReadRequestAsync() is not null)
            {
                await answer.Task;
                await connection.WriteAsync(FaultServer.Ok(Good));
            }
        });
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 });
        using var client = server.Client(http: http);

        var first = client.Service.GetAsync("a");
        await Assert.ThrowsAsync<TelnyxTimeoutException>(
            () => client.Service.GetAsync("a", new RequestOptions { Timeout = TimeSpan.FromMilliseconds(200) }));
        var others = Enumerable.Range(0, 20).Select(_ => client.Service.GetAsync("a")).ToList();
        answer.SetResult();

        Assert.Equal("n", (await first).Data.Name);
        Assert.All(await Task.WhenAll(others), response => Assert.Equal("n", response.Data.Name));
        Assert.InRange(server.Connections, 1, 2);
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
