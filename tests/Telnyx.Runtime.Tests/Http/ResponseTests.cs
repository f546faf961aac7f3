using System.Net;

namespace Telnyx.Runtime.Tests.Http;

public sealed class ResponseTests
{
    [Fact]
    public async Task Data_status_headers_figures_and_body_are_at_hand()
    {
        const string Body = """{"meta":{"x":[1,{"data":5}]},"data":{"name":"n"},"more":1}""";
        await using var server = await TestServer.StartAsync(
            Body, 201, "application/json", ("x-request-id", "r-1"), ("x-ratelimit-limit", "100"), ("x-ratelimit-remaining", "99"), ("x-ratelimit-reset", "7"));
        using var client = server.Client();

        var response = await client.Service.GetAsync("a");

        Assert.Equal("n", response.Data.Name);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("r-1", response.RequestId);
        Assert.Equal(new RateLimit(100, 99, TimeSpan.FromSeconds(7)), response.RateLimit);
        Assert.Equal(Body, response.GetBodyText());
        Assert.Equal("application/json", response.Headers["content-type"]);
        Assert.Contains(response.Headers, header => header.Key.Equals("x-request-id", StringComparison.OrdinalIgnoreCase) && header.Value == "r-1");
        Assert.Null(response.Headers["x-none"]);
    }

    [Fact]
    public async Task Data_can_be_anything()
    {
        await using var server = await TestServer.StartAsync("""{"data":["a","b"]}""");
        using var client = server.Client();

        Assert.Equal(["a", "b"], (await client.Service.GetNamesAsync()).Data);
        Assert.Equal("/v2/headers/7", server.Request.Target);
    }

    [Theory]
    [Fault(84, 85, 86)]
    [InlineData("<html>login</html>", "text/html", "'text/html'")]
    [InlineData("hello", "text/plain; charset=utf-8", "'text/plain'")]
    [InlineData("", "application/json", "empty body")]
    [InlineData(" \r\n", "application/json", "empty body")]
    [InlineData("{\"data\":{\"na", "application/json", "not valid or not complete")]
    [InlineData("{}", "application/json", "a member 'data'")]
    public async Task Success_without_the_JSON_is_a_clear_failure(string body, string contentType, string expected)
    {
        await using var server = await TestServer.StartAsync(body, 200, contentType, ("x-request-id", "r-1"));
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxSerializationException>(() => client.Service.GetAsync("a"));

        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.Equal(("r-1", body, HttpStatusCode.OK), (failure.RequestId, failure.ResponseBody, failure.StatusCode));
    }

    [Fact]
    public async Task JSON_with_another_label_is_read_nevertheless()
    {
        await using var server = await TestServer.StartAsync("""{"data":{"name":"n"}}""", 200, "text/plain");
        using var client = server.Client();

        Assert.Equal("n", (await client.Service.GetAsync("a")).Data.Name);
    }

    [Fact]
    [Fault(85)]
    public async Task Nothing_and_text_are_taken_as_they_come()
    {
        await using var server = await TestServer.StartAsync("token", 202, "text/plain");
        using var client = server.Client();

        Assert.Equal("token", (await client.Service.TextAsync()).Data);
        Assert.Equal(HttpStatusCode.Accepted, (await client.Service.DeleteAsync("a")).StatusCode);
    }

    [Fact]
    public async Task A_download_is_streamed_and_disposing_it_closes_the_response()
    {
        var size = 5_000_000;
        await using var server = await TestServer.StartAsync(async (context, _) => await context.Response.Body.WriteAsync(new byte[size]));
        using var client = server.Client(options => options.MaxResponseBytes = 1000);

        var response = await client.Service.DownloadAsync();
        using var copy = new MemoryStream();
        await using (response.Data)
        {
            await response.Data.CopyToAsync(copy);
        }

        Assert.Equal(size, copy.Length);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => _ = await response.Data.ReadAsync(new byte[1]));
    }

    [Theory]
    [Fault(99)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_beyond_the_limit_is_refused(bool announced)
    {
        await using var server = await TestServer.StartAsync(async (context, _) =>
        {
            context.Response.ContentLength = announced ? 2000 : null;
            await context.Response.Body.WriteAsync(new byte[2000]);
        });
        using var client = server.Client(options => options.MaxResponseBytes = 1999);
        using var enough = server.Client(options => options.MaxResponseBytes = 2000);

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.TextAsync());

        Assert.Equal(HttpRequestError.ConfigurationLimitExceeded, failure.Error);
        Assert.Equal(2000, (await enough.Service.TextAsync()).Body.Length);
    }

    [Fact]
    public async Task A_body_in_many_pieces_is_put_together()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i},"));
        await using var server = await TestServer.StartAsync(async (context, _) =>
        {
            foreach (var piece in text.Chunk(7777))
            {
                await context.Response.Body.WriteAsync(System.Text.Encoding.ASCII.GetBytes(piece));
                await context.Response.Body.FlushAsync();
            }
        });
        using var client = server.Client();

        Assert.Equal(text, (await client.Service.TextAsync()).Data);
    }

    [Fact]
    public void A_test_can_make_a_response()
    {
        var response = new TelnyxResponse<int>(5, headers: new TelnyxHeaders([new("X-Request-Id", "r")]));

        Assert.Equal((5, HttpStatusCode.OK, "r", null, ""), (response.Data, response.StatusCode, response.RequestId, response.RateLimit, response.GetBodyText()));
    }
}
