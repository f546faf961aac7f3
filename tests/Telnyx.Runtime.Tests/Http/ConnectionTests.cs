using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Telnyx.Runtime.Tests.Http;

/// <summary>Alone, because these tests measure time.</summary>
[Collection("Alone")]
public sealed class ConnectionTests
{
    [Fact]
    [Fault(30)]
    public async Task A_server_that_says_nothing_is_a_timeout()
    {
        await using var server = await HangingAsync();
        using var client = server.Client(options => options.Timeout = TimeSpan.FromMilliseconds(200));

        var failure = await Assert.ThrowsAsync<TelnyxTimeoutException>(() => client.Service.GetAsync("a"));

        Assert.Equal(TimeSpan.FromMilliseconds(200), failure.Timeout);
        Assert.Matches("^GET headers/{id} on 127\\.0\\.0\\.1:[0-9]+ took longer than 0\\.2 s\\.$", failure.Message);
    }

    [Fact]
    public async Task The_timeout_of_a_call_goes_before_that_of_the_client()
    {
        await using var server = await HangingAsync();
        using var client = server.Client();

        await Assert.ThrowsAsync<TelnyxTimeoutException>(
            () => client.Service.GetAsync("a", new RequestOptions { Timeout = TimeSpan.FromMilliseconds(100) }));
    }

    [Fact]
    [Fault(32)]
    public async Task A_body_that_never_ends_is_a_timeout_too()
    {
        await using var server = await DrippingAsync();
        using var client = server.Client(options => options.Timeout = TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAsync<TelnyxTimeoutException>(() => client.Service.GetAsync("a"));
    }

    [Fact]
    [Fault(33)]
    public async Task A_stream_that_stalls_is_a_timeout_but_one_that_flows_is_not()
    {
        await using var server = await TestServer.StartAsync(async (context, _) =>
        {
            for (var i = 0; i < 5; i++)
            {
                await context.Response.Body.WriteAsync(new byte[] { 1 });
                await context.Response.Body.FlushAsync();
                await Task.Delay(600);
            }

            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var client = server.Client(options => options.Timeout = TimeSpan.FromSeconds(2));
        await using var stream = (await client.Service.DownloadAsync()).Data;
        var received = 0;

        await Assert.ThrowsAsync<TelnyxTimeoutException>(async () =>
        {
            while (true)
            {
                received += await stream.ReadAsync(new byte[1]);
            }
        });

        Assert.Equal(5, received);
    }

    [Fact]
    [Fault(35)]
    public async Task The_callers_cancellation_is_the_callers()
    {
        await using var server = await HangingAsync();
        using var client = server.Client();
        using var cancellation = new CancellationTokenSource(100);

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Service.GetAsync("a", cancellationToken: cancellation.Token));

        Assert.Equal(cancellation.Token, cancelled.CancellationToken);
    }

    [Fact]
    [Fault(38)]
    public async Task Cancellation_while_the_body_comes_is_the_callers()
    {
        await using var server = await DrippingAsync();
        using var client = server.Client();
        using var cancellation = new CancellationTokenSource(300);

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Service.GetAsync("a", cancellationToken: cancellation.Token));

        Assert.Equal(cancellation.Token, cancelled.CancellationToken);
    }

    [Fact]
    [Fault(36)]
    public async Task A_token_that_is_cancelled_already_sends_nothing()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Service.GetAsync("a", cancellationToken: new CancellationToken(true)));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task The_timeout_of_a_borrowed_HttpClient_is_a_timeout()
    {
        await using var server = await HangingAsync();
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(200) };
        using var client = new TestClient(new TelnyxClientOptions { ApiKey = "k", BaseAddress = server.Address, MaxRetries = 0 }, http);

        await Assert.ThrowsAsync<TelnyxTimeoutException>(() => client.Service.GetAsync("a"));
    }

    [Fact]
    [Fault(103)]
    public async Task A_client_that_is_disposed_during_a_call_is_a_connection_failure()
    {
        await using var server = await HangingAsync();
        var client = server.Client();
        var call = client.Service.GetAsync("a");
        await Task.Delay(100);

        client.Dispose();

        await Assert.ThrowsAsync<TelnyxConnectionException>(() => call);
    }

    [Fact]
    public async Task A_call_after_the_client_was_disposed_says_so()
    {
        var client = new TestClient(new TelnyxClientOptions { ApiKey = "k" });
        client.Dispose();

        var failure = await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Service.GetAsync("a"));

        Assert.Equal("TelnyxClient", failure.ObjectName);
    }

    [Fact]
    [Fault(2, 62)]
    public async Task A_refused_connection_is_a_connection_failure()
    {
        // Nothing listens on a port that was just given back.
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}/");
        listener.Stop();
        using var client = new TestClient(new TelnyxClientOptions { ApiKey = "KEY-secret", BaseAddress = address, MaxRetries = 0 });

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.GetAsync("a"));

        Assert.Equal(HttpRequestError.ConnectionError, failure.Error);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [Fault(17, 19, 21, 24, 25)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"da", HttpRequestError.ResponseEnded)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"d", HttpRequestError.ResponseEnded)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", HttpRequestError.InvalidResponse)]
    [InlineData("garbage\r\n\r\n", HttpRequestError.InvalidResponse)]
    [InlineData("HTTP/1.1 99999 X\r\n\r\n", HttpRequestError.InvalidResponse)]
    public async Task A_broken_response_is_a_connection_failure(string answer, HttpRequestError expected)
    {
        using var server = new RawServer(answer);
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.PostNothingAsync());

        Assert.Equal(expected, failure.Error);
    }

    [Fact]
    [Fault(98)]
    public async Task Plain_bytes_that_claim_to_be_compressed_are_a_connection_failure()
    {
        using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}");
        using var client = server.Client();

        await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.PostNothingAsync());
    }

    [Fact]
    [Fault(22)]
    public async Task A_body_without_length_that_was_cut_off_is_named_so()
    {
        using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"data\":{\"name\":\"n\"");
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxSerializationException>(() => client.Service.GetAsync("a"));

        Assert.Contains("not complete", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Fault(106)]
    public async Task Waiting_for_a_result_on_a_thread_with_a_context_does_not_deadlock()
    {
        await using var server = await TestServer.StartAsync("""{"data":{"name":"n"}}""");
        using var client = server.Client();
        var thread = new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(new NeverRuns());
            client.Service.GetAsync("a").GetAwaiter().GetResult();
        }) { IsBackground = true };

        thread.Start();

        Assert.True(thread.Join(TimeSpan.FromSeconds(20)), "a continuation was posted to the context");
    }

    private static Task<TestServer> HangingAsync() =>
        TestServer.StartAsync((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));

    private static Task<TestServer> DrippingAsync() => TestServer.StartAsync(async (context, _) =>
    {
        context.Response.ContentType = "application/json";
        var started = Stopwatch.StartNew();
        while (started.Elapsed < TimeSpan.FromSeconds(20))
        {
            await context.Response.WriteAsync(" ", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(20, context.RequestAborted);
        }
    });

    private sealed class NeverRuns : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }
    }
}
