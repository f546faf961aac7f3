using System.Net;

namespace Telnyx.Runtime.Tests.Http;

public sealed class ErrorTests
{
    private const string Usual = """
        {"errors":[{"code":"10015","title":"Bad Request","detail":"The 'to' parameter is invalid.","source":{"pointer":"/to","parameter":"to"},"meta":{"url":"https://x/10015"}},
                   {"code":90018,"title":"Second"}]}
        """;

    [Theory]
    [Fault(25)]
    [InlineData(400, typeof(TelnyxBadRequestException))]
    [InlineData(401, typeof(TelnyxAuthenticationException))]
    [InlineData(402, typeof(TelnyxApiException))]
    [InlineData(403, typeof(TelnyxPermissionException))]
    [InlineData(404, typeof(TelnyxNotFoundException))]
    [InlineData(409, typeof(TelnyxConflictException))]
    [InlineData(422, typeof(TelnyxUnprocessableException))]
    [InlineData(429, typeof(TelnyxRateLimitException))]
    [InlineData(500, typeof(TelnyxServerException))]
    [InlineData(503, typeof(TelnyxServerException))]
    [InlineData(999, typeof(TelnyxApiException))]
    [InlineData(302, typeof(TelnyxApiException))]
    public async Task Every_status_has_its_exception(int status, Type type)
    {
        var failure = await FailAsync(Usual, status);

        Assert.IsType(type, failure);
        Assert.Equal((HttpStatusCode)status, failure.StatusCode);
        Assert.Equal(2, failure.Errors.Count);
    }

    [Fact]
    public async Task The_errors_of_the_body_are_parsed()
    {
        var failure = await FailAsync(Usual, 422);

        var error = failure.Errors[0];
        Assert.Equal(("10015", "Bad Request", "The 'to' parameter is invalid."), (error.Code, error.Title, error.Detail));
        Assert.Equal(("/to", "to"), (error.Source!.Pointer, error.Source.Parameter));
        Assert.Equal("https://x/10015", error.Meta!.Value.GetProperty("url").GetString());
        Assert.Equal("90018", failure.Errors[1].Code);
        Assert.Equal(("r-1", Usual), (failure.RequestId, failure.ResponseBody));
        Assert.Equal("r-1", failure.Headers!["x-request-id"]);
        Assert.Matches("^GET headers/{id} on 127\\.0\\.0\\.1:[0-9]+: ", failure.Message);
        Assert.EndsWith(
            ": The API answered 422 (UnprocessableEntity): 10015 Bad Request: The 'to' parameter is invalid. (/to) and 1 more. Request id r-1.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Fault(100, 101)]
    [InlineData("")]
    [InlineData("<html>bad gateway</html>")]
    [InlineData("{\"errors\":[]}")]
    [InlineData("{\"errors\":null}")]
    [InlineData("{\"errors\":[{}, null, 5, []]}")]
    [InlineData("{\"other\":1}")]
    [InlineData("{\"errors\":[{\"code\":\"1\"")]
    [InlineData("[[[[")]
    [InlineData("null")]
    [InlineData("{\"errors\":[{\"code\":\"\\ud800\"}]}")]
    public async Task A_body_that_says_nothing_gives_no_errors(string body)
    {
        var failure = await FailAsync(body, 502);

        Assert.Empty(failure.Errors);
        Assert.Equal(body, failure.ResponseBody);
        Assert.EndsWith(": The API answered 502 (BadGateway). Request id r-1.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Fault(100)]
    [InlineData("""{"error":{"code":"x","message":"m"}}""", "x", "m")]
    [InlineData("""{"error":"invalid_grant","error_description":"m"}""", "invalid_grant", "m")]
    [InlineData("""{"message":"m"}""", null, "m")]
    [InlineData("""{"detail":"m"}""", null, "m")]
    [InlineData("""[{"code":"1","description":"m"}]""", "1", "m")]
    [InlineData("""{"errors":["m"]}""", null, "m")]
    [InlineData("""{"errors":{"code":"1","detail":"m"}}""", "1", "m")]
    public async Task Other_shapes_are_understood(string body, string? code, string? detail)
    {
        var error = Assert.Single((await FailAsync(body, 400)).Errors);

        Assert.Equal((code, detail), (error.Code, error.Detail));
    }

    [Fact]
    [Fault(65)]
    public async Task A_huge_body_is_cut_off()
    {
        var failure = await FailAsync(new string('x', 10_000_000), 500);

        Assert.Equal(64 * 1024, failure.ResponseBody!.Length);
    }

    [Fact]
    [Fault(65)]
    public async Task Texts_of_the_other_side_cannot_forge_log_lines()
    {
        var failure = await FailAsync("""{"errors":[{"detail":"a\r\nINFO all is well\u001b[31m"}]}""", 400);

        Assert.DoesNotContain(failure.Message, char.IsControl);
    }

    [Theory]
    [Fault(64)]
    [InlineData("The number +13125550100 is busy.", "The number +*********00 is busy")]
    [InlineData("13125550100 (+4930123456)", "*********00 (+********56)")]
    [InlineData("sip:+13125550100@x, /to/%2B13125550100/a", "sip:+*********00@x, /to/%2B*********00/a")]
    [InlineData("connection 1293384261075731499, call 4a9f-131255501000, 10015, +911", "connection 1293384261075731499, call 4a9f-131255501000, 10015, +911")]
    public async Task Phone_numbers_are_in_the_errors_but_not_in_the_message(string detail, string told)
    {
        var failure = await FailAsync($$$"""{"errors":[{"detail":"{{{detail}}}"}]}""", 422);

        Assert.Equal(detail, failure.Errors[0].Detail);
        Assert.EndsWith($": The API answered 422 (UnprocessableEntity): {told}. Request id r-1.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(told, failure.Errors[0].ToString().TrimEnd('.'));
    }

    [Fact]
    public async Task The_rate_limit_of_a_failure_is_a_figure()
    {
        await using var server = await TestServer.StartAsync("{}", 429, "application/json", ("x-ratelimit-limit", "10"), ("x-ratelimit-reset", "7"), ("Retry-After", "90"));
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxRateLimitException>(() => client.Service.GetAsync("a"));

        Assert.Equal(new RateLimit(10, null, TimeSpan.FromSeconds(7)), failure.RateLimit);
        Assert.Null(new TelnyxRateLimitException(HttpStatusCode.TooManyRequests).RateLimit);
    }

    [Theory]
    [Fault(40, 42, 43)]
    [InlineData("Retry-After", "7", 7.0)]
    [InlineData("Retry-After", "0", 0.0)]
    [InlineData("retry-after-ms", "250", 0.25)]
    [InlineData("Retry-After", "Wed, 01 Jan 2020 00:00:00 GMT", 0.0)]
    [InlineData("Retry-After", "-1", null)]
    [InlineData("Retry-After", "1.5", null)]
    [InlineData("Retry-After", "abc", null)]
    [InlineData("Retry-After", "99999999999", null)]
    [InlineData("X-Other", "1", null)]
    public async Task How_long_to_wait_is_read(string header, string value, double? seconds)
    {
        await using var server = await TestServer.StartAsync("{}", 429, "application/json", (header, value));
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxRateLimitException>(() => client.Service.GetAsync("a"));

        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, failure.RetryAfter);
    }

    [Fact]
    [Fault(41)]
    public void A_date_to_wait_for_is_counted_by_the_clock_of_the_options()
    {
        var headers = new TelnyxHeaders([new("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT")]);

        var wait = RetryAfterHeader.Read(headers, new FixedClock(new DateTimeOffset(1994, 11, 6, 8, 49, 0, TimeSpan.Zero)));

        Assert.Equal(TimeSpan.FromSeconds(37), wait);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await TestServer.StartAsync("{}");
        await using var server = await TestServer.StartAsync("", 307, "text/plain", ("Location", elsewhere.Address.ToString()));
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxApiException>(() => client.Service.PostNothingAsync());

        Assert.Equal(HttpStatusCode.TemporaryRedirect, failure.StatusCode);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    [Fault(62, 64)]
    public async Task Neither_key_nor_request_is_in_any_exception()
    {
        await using var server = await TestServer.StartAsync(Usual, 422);
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxUnprocessableException>(
            () => client.Service.DialAsync(new Models.Dial { To = "+18005550100", From = "+18005550101" }));

        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("+1800", failure.ToString(), StringComparison.Ordinal);
    }

    private static async Task<TelnyxApiException> FailAsync(string body, int status)
    {
        await using var server = await TestServer.StartAsync(body, status, "application/json", ("x-request-id", "r-1"));
        using var client = server.Client();
        return await Assert.ThrowsAnyAsync<TelnyxApiException>(() => client.Service.GetAsync("a"));
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
