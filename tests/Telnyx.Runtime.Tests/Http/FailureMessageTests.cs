using System.Net;
using Telnyx.Http;
using Telnyx.Runtime.Tests.Faults;

namespace Telnyx.Runtime.Tests.Http;

/// <summary>What a log holds of a failure: which call, which host and port, why, what to look at; no key.</summary>
public sealed class FailureMessageTests
{
    [Fact]
    public async Task A_refused_connection_tells_host_port_and_cause()
    {
        using var server = FaultServer.Answering(_ => "");
        var address = server.EndPoint;
        using var client = server.Client(static options => options.MaxRetries = 0);
        server.Dispose();

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.GetAsync("a"));

        Assert.StartsWith($"GET headers/{{id}} on {address} failed: there was no connection: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("refused", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith($"({address}).", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "the name of the host was not resolved: told")]
    [InlineData(HttpRequestError.ConnectionError, "there was no connection: told")]
    [InlineData(HttpRequestError.SecureConnectionError, "there was no TLS connection: told")]
    [InlineData(HttpRequestError.ProxyTunnelError, "the proxy opened no tunnel: told")]
    [InlineData(HttpRequestError.InvalidResponse, "what came is not a response of HTTP")]
    [InlineData(HttpRequestError.ResponseEnded, "the connection ended before the response did")]
    [InlineData(HttpRequestError.Unknown, "the connection broke")]
    [InlineData(HttpRequestError.HttpProtocolError, "HttpProtocolError")]
    public void What_the_other_side_may_have_written_is_not_repeated(HttpRequestError error, string cause)
    {
        var failure = ConnectionFailure.From("GET a on b", new HttpRequestException(error, "told."));

        Assert.Equal(($"GET a on b failed: {cause}.", error), (failure.Message, failure.Error));
    }

    [Fact]
    public async Task The_password_of_a_proxy_is_not_told()
    {
        using var proxy = FaultServer.Answering(_ => "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var handler = new SocketsHttpHandler { Proxy = new WebProxy(new Uri($"http://user:p%40ss@{proxy.EndPoint}/")) };
        using var client = proxy.Client(static options => options.BaseAddress = new Uri("https://api.example/v2"), new HttpClient(handler));

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.GetAsync("a"));

        Assert.Contains($"the proxy opened no tunnel: The proxy tunnel request to proxy 'http://{proxy.EndPoint}/' failed", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("p%40ss", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(502, "text/html; charset=utf-8", "<html>", " It sent 'text/html', not JSON: is a proxy in between, or is BaseAddress wrong?")]
    [InlineData(502, "text/html", "{}", "")]
    [InlineData(502, "application/json", "{}", "")]
    [InlineData(502, "text/html", "", "")]
    [InlineData(302, "text/html", "<html>", " Redirects are not followed: is BaseAddress right?")]
    public async Task A_refusal_by_somebody_else_says_so(int status, string type, string body, string advice)
    {
        await using var server = await TestServer.StartAsync(body, status, type);
        using var client = server.Client(static options => options.MaxRetries = 0);

        var failure = await Assert.ThrowsAnyAsync<TelnyxApiException>(() => client.Service.GetAsync("a"));

        Assert.EndsWith($"The API answered {status} ({(HttpStatusCode)status}).{advice}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rate_limit_tells_how_long_to_wait()
    {
        await using var server = await TestServer.StartAsync("{}", 429, "application/json", ("Retry-After", "90"));
        using var client = server.Client(static options => options.Timeout = TimeSpan.FromSeconds(30));

        var failure = await Assert.ThrowsAsync<TelnyxRateLimitException>(() => client.Service.GetAsync("a"));

        Assert.EndsWith("The API answered 429 (TooManyRequests). Retry after 90 s.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_names_the_call()
    {
        await using var server = await TestServer.StartAsync("<html>", 200, "text/html");
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxSerializationException>(() => client.Service.GetAsync("a"));

        Assert.StartsWith("GET headers/{id} on 127.0.0.1:", failure.Message, StringComparison.Ordinal);
    }
}
