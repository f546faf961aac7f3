using Telnyx.Http;
using Telnyx.Runtime.Tests.Http;

namespace Telnyx.Runtime.Tests.Faults;

public sealed class LifetimeFaultTests
{
    private const string Good = """{"data":{"name":"n"}}""";

    // While .NET reads on of a body that was given up, the next call opens another connection; the pool keeps both. It does not go on so.
    private const int MostAtRest = 4;

    /// <summary>How calls end: what the server answers, and what the caller does.</summary>
    private static readonly Dictionary<string, (string Answer, Func<TestClient, Task> Call)> s_ends = new()
    {
        ["success"] = (FaultServer.Ok(Good), client => client.Service.GetAsync("a")),
        ["refusal"] = (FaultServer.Response("404 Status", "{}"), client => client.Service.GetAsync("a")),
        ["a huge refusal"] = (FaultServer.Response("404 Status", new string('x', 500_000)), client => client.Service.GetAsync("a")),
        ["no JSON"] = (FaultServer.Ok("{\"data"), client => client.Service.GetAsync("a")),
        ["too long"] = (FaultServer.Ok(new string(' ', 500_000)), client => client.Service.GetAsync("a")),
        ["broken off"] = ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", client => client.Service.GetAsync("a")),
        ["damaged"] = (FaultServer.Response("200 OK", "zzzz", "Content-Encoding: gzip"), client => client.Service.GetAsync("a")),
        ["too late"] = (
            "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{",
            client => client.Service.GetAsync("a", new RequestOptions { Timeout = TimeSpan.FromMilliseconds(30) })),
        ["cancelled"] = ("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", CancelAsync),
        ["a download"] = (FaultServer.Ok(new string('x', 500_000)), async client =>
        {
            await using var stream = (await client.Service.DownloadAsync()).Data;
            await stream.ReadAtLeastAsync(new byte[10], 1);
        }),
    };

    public static TheoryData<string> Ends => [.. s_ends.Keys];

    [Theory]
    [Fault(107)]
    [MemberData(nameof(Ends))]
    public async Task However_a_call_ends_it_leaves_no_connection_behind(string end)
    {
        var (answer, call) = s_ends[end];
        using var server = FaultServer.Polite(answer);
        var client = server.Client(options =>
        {
            options.MaxRetries = 0;
            options.MaxResponseBytes = 100_000;
        });

        // After each call: the garbage collector would close what was forgotten, but not at once.
        for (var i = 0; i < 20; i++)
        {
            await Record.ExceptionAsync(() => call(client));
            await UntilAsync(() => server.Open <= MostAtRest);
        }

        client.Dispose();
        await server.UntilAllAreClosedAsync();
    }

    [Fact]
    [Fault(103)]
    public async Task A_client_that_is_disposed_during_a_call_ends_it()
    {
        using var server = new FaultServer(connection => connection.DrainAsync());
        var client = server.Client();
        var call = client.Service.GetAsync("a");
        await UntilAsync(() => server.Open == 1);

        client.Dispose();

        Assert.Equal(1, (await Assert.ThrowsAsync<TelnyxConnectionException>(() => call)).Attempts);
        await server.UntilAllAreClosedAsync();
    }

    [Fact]
    [Fault(108)]
    public async Task Connections_are_renewed_so_that_a_new_address_is_noticed()
    {
        using var server = FaultServer.Polite(FaultServer.Ok(Good));
        using var handler = new OwnHandler();
        Assert.Equal(TimeSpan.FromMinutes(5), handler.Sockets.PooledConnectionLifetime);
        handler.Sockets.PooledConnectionLifetime = TimeSpan.FromMilliseconds(50);
        using var http = new HttpClient(handler);
        using var client = server.Client(http: http);

        await client.Service.GetAsync("a");
        await Task.Delay(100);
        await client.Service.GetAsync("a");

        Assert.Equal(2, server.Connections);
    }

    private static async Task CancelAsync(TestClient client)
    {
        using var cancellation = new CancellationTokenSource(30);
        await client.Service.GetAsync("a", cancellationToken: cancellation.Token);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        // Longer than .NET reads on of a body that was given up.
        for (var i = 0; i < 500 && !condition(); i++)
        {
            await Task.Delay(10);
        }

        Assert.True(condition());
    }
}
