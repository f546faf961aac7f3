using System.Net;
using Telnyx.Http;

namespace Telnyx.Runtime.Tests.Faults;

public sealed class ProxyFaultTests
{
    [Theory]
    [Fault(5)]
    [InlineData("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 Conn")]
    [InlineData("")]
    public async Task A_proxy_that_opens_no_tunnel_is_a_broken_connection(string answer)
    {
        using var proxy = FaultServer.Answering(_ => answer);
        using var client = Client(proxy, new Uri($"http://{proxy.EndPoint}"));

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.PostListAsync(["message"]));

        Assert.NotEqual(HttpRequestError.SecureConnectionError, failure.Error);
        Assert.All(proxy.Requests, request => Assert.StartsWith("CONNECT api.example:443 ", request, StringComparison.Ordinal));
        Assert.DoesNotContain(proxy.Requests, request => request.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    [Fault(5)]
    public async Task A_proxy_that_is_not_there_is_a_connection_that_was_never_made()
    {
        using var proxy = FaultServer.Answering(_ => "");
        var address = new Uri($"http://{proxy.EndPoint}");
        proxy.Dispose();
        using var client = Client(proxy, address);

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.PostListAsync(["message"]));

        Assert.Equal(3, failure.Attempts);
    }

    [Fact]
    [Fault(68)]
    public async Task Nothing_but_the_key_is_ever_offered_to_a_server_that_asks()
    {
        using var server = FaultServer.Polite(FaultServer.Response(
            "401 Unauthorized", "{}", "WWW-Authenticate: Basic realm=\"x\"", "WWW-Authenticate: Negotiate"));
        using var client = server.Client();

        await Assert.ThrowsAsync<TelnyxAuthenticationException>(() => client.Service.GetAsync("a"));

        Assert.Contains("\r\nAuthorization: Bearer KEY-secret\r\n", Assert.Single(server.Requests), StringComparison.Ordinal);
        using var handler = new OwnHandler();
        Assert.Equal((null, null, false), (handler.Sockets.Credentials, handler.Sockets.DefaultProxyCredentials, handler.Sockets.PreAuthenticate));
    }

    private static Http.TestClient Client(FaultServer proxy, Uri address)
    {
        var handler = new OwnHandler();
        handler.Sockets.Proxy = new WebProxy(address);
        return proxy.Client(options => options.BaseAddress = new Uri("https://api.example/v2"), new HttpClient(handler));
    }
}
