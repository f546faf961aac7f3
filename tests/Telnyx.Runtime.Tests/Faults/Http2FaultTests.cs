using System.Net;

namespace Telnyx.Runtime.Tests.Faults;

/// <summary>The SDK speaks HTTP/1.1; a handler of the user's can change that.</summary>
public sealed class Http2FaultTests
{
    private const int InternalError = 2;
    private const int Refused = 7;
    private const string Good = """{"data":{"name":"n"}}""";

    [Fact]
    [Fault(15)]
    public async Task A_stream_that_was_refused_was_not_processed_so_even_a_POST_goes_again()
    {
        var count = 0;
        using var server = Server((http, stream) => ++count % 2 == 1 ? http.ResetAsync(stream, Refused) : http.OkAsync(stream, Good));
        using var client = Client(server);

        await client.Service.PostListAsync(["message"]);
        Assert.Equal("n", (await client.Service.GetAsync("a")).Data.Name);

        Assert.Equal(4, count);
    }

    [Fact]
    [Fault(15)]
    public async Task A_stream_that_was_reset_may_have_been_processed()
    {
        var count = 0;
        using var server = Server((http, stream) =>
        {
            count++;
            return http.ResetAsync(stream, InternalError);
        });
        using var client = Client(server);

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.PostListAsync(["message"]));
        Assert.Equal((1, 1), (failure.Attempts, count));
        Assert.Equal(3, (await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.GetAsync("a"))).Attempts);
    }

    [Fact]
    [Fault(15)]
    public async Task A_server_that_goes_away_is_asked_again_for_what_it_did_not_take()
    {
        var taken = 0;
        using var server = new FaultServer(connection => new Http2Server(connection) is var http && connection.Number == 1
            ? http.ServeAsync(_ => http.GoAwayAsync(lastStream: 0, code: 0))
            : http.ServeAsync(stream =>
            {
                taken++;
                return http.OkAsync(stream, Good);
            }));
        using var client = Client(server);

        await client.Service.PostListAsync(["message"]);

        Assert.Equal(1, taken);
    }

    private static FaultServer Server(Func<Http2Server, int, Task> answer) => new(connection =>
    {
        var http = new Http2Server(connection);
        return http.ServeAsync(stream => answer(http, stream));
    });

    private static Http.TestClient Client(FaultServer server) => server.Client(http: new HttpClient(new SpeaksHttp2()));

    private sealed class SpeaksHttp2() : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Version = HttpVersion.Version20;
            request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
