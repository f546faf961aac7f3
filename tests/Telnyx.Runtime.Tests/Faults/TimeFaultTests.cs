using System.Diagnostics;
using Telnyx.Runtime.Tests.Retries;

namespace Telnyx.Runtime.Tests.Faults;

/// <summary>Alone, because these tests measure time.</summary>
[Collection("Alone")]
public sealed class TimeFaultTests
{
    [Fact]
    [Fault(17, 33)]
    public async Task Reads_that_block_fail_like_those_that_do_not()
    {
        using var server = new FaultServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\na");
            await (connection.Number == 1 ? connection.DrainAsync() : Task.CompletedTask);
        });
        using var client = server.Client(static options => options.Timeout = TimeSpan.FromSeconds(3));
        await using var late = (await client.Service.DownloadAsync()).Data;
        await using var broken = (await client.Service.DownloadAsync()).Data;

        Assert.Equal('a', late.ReadByte());
        await Assert.ThrowsAsync<TelnyxTimeoutException>(() => Task.Run(late.ReadByte).WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal(HttpRequestError.ResponseEnded, Assert.Throws<TelnyxConnectionException>(() => broken.ReadAtLeast(new byte[10], 10)).Error);
    }

    [Fact]
    [Fault(31)]
    public async Task Headers_that_drip_are_a_timeout()
    {
        using var server = new FaultServer(async connection =>
        {
            await connection.ReadRequestAsync();
            foreach (var letter in FaultServer.Response("200 OK", "{}", "X-Long: " + new string('x', 2000)))
            {
                await connection.WriteAsync($"{letter}");
                await Task.Delay(10);
            }
        });
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxTimeoutException>(
            () => client.Service.GetAsync("a", new RequestOptions { Timeout = TimeSpan.FromMilliseconds(300) }));

        Assert.Equal(1, failure.Attempts);
    }

    [Fact]
    [Fault(34)]
    public async Task A_server_that_never_answers_costs_one_timeout_and_not_one_for_each_try()
    {
        using var server = new FaultServer(connection => connection.DrainAsync());
        using var client = server.Client(options =>
        {
            options.TryTimeout = TimeSpan.FromMilliseconds(400);
            options.Timeout = TimeSpan.FromMilliseconds(1000);
            options.MaxRetries = 10;
        });
        var clock = Stopwatch.StartNew();

        var failure = await Assert.ThrowsAsync<TelnyxTimeoutException>(() => client.Service.GetAsync("a"));

        Assert.InRange(failure.Attempts, 2, 3);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0.9, 5);
        await server.UntilAllAreClosedAsync();
    }

    [Theory]
    [Fault(110)]
    [InlineData(-86_400)]
    [InlineData(86_400)]
    public async Task A_clock_that_is_set_changes_neither_waits_nor_timeouts(int seconds)
    {
        var script = new Script();
        script.Then(Steps(Script.Status(503)), Steps(Script.Status(503, ("Retry-After", "5"))), Steps(Script.Status(200)));
        using var client = script.Client(options => options.ConfigureResilience = pipeline =>
            pipeline.AddTelnyxRetry(new TelnyxRetryOptions { UseJitter = false }));

        var response = await client.Service.GetAsync("a");

        Assert.Equal(3, response.Attempts);
        Assert.Equal([0.5, 5], script.Time.Delays.Select(static delay => delay.TotalSeconds));

        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Steps(
            Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) => (request, cancellationToken) =>
        {
            script.Time.WallClock += TimeSpan.FromSeconds(seconds);
            return answer(request, cancellationToken);
        };
    }
}
