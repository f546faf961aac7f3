using System.Net;
using System.Net.Sockets;
using Telnyx.Sdk.Tests.Documents;
using Telnyx.Sdk.Tests.Recording;

namespace Telnyx.Sdk.Tests.Guides;

public sealed class ErrorTests
{
    private const string Body = """
        {"errors":[{"code":"10002","title":"Invalid phone number","detail":"The 'to' parameter must be E.164.","source":{"pointer":"/to"},
          "meta":{"url":"https://developers.telnyx.com/docs/overview/errors/10002"}}]}
        """;

    [Fact]
    public async Task Send_a_message()
    {
        await using var server = await RecordingServer.StartAsync(Bundled.Operation("POST /messages").ResponseExample.GetRawText());
        using var client = server.CreateClient();

        var message = (await client.Messages.SendAsync(new() { To = "+13125550001", From = "+13125550002", Text = "Hello" })).Data;

        JsonAssert.Same(JsonAssert.Parse("""{"from":"+13125550002","to":"+13125550001","text":"Hello"}"""), server.Request.Body);
        Assert.NotNull(message.Id);
    }

    [Theory]
    [InlineData(400, typeof(TelnyxBadRequestException))]
    [InlineData(401, typeof(TelnyxAuthenticationException))]
    [InlineData(403, typeof(TelnyxPermissionException))]
    [InlineData(404, typeof(TelnyxNotFoundException))]
    [InlineData(409, typeof(TelnyxConflictException))]
    [InlineData(418, typeof(TelnyxApiException))]
    [InlineData(422, typeof(TelnyxUnprocessableException))]
    [InlineData(429, typeof(TelnyxRateLimitException))]
    [InlineData(500, typeof(TelnyxServerException))]
    [InlineData(503, typeof(TelnyxServerException))]
    public async Task Each_status_has_its_exception_with_the_errors_of_the_body(int status, Type expected)
    {
        await using var server = await RecordingServer.StartAsync();
        server.AnswerOnly();
        server.Answer(Body, status, ("x-request-id", "req-1"), ("Retry-After", "7"));
        using var client = server.CreateClient();

        var exception = await Assert.ThrowsAnyAsync<TelnyxApiException>(() => SendAsync(client));

        Assert.IsType(expected, exception);
        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Equal("req-1", exception.RequestId);
        var error = Assert.Single(exception.Errors);
        Assert.Equal(("10002", "Invalid phone number", "/to"), (error.Code, error.Title, error.Source?.Pointer));
        Assert.Contains("must be E.164", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(RecordingServer.ApiKey, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_guides_ladder_of_catches_works()
    {
        await using var server = await RecordingServer.StartAsync();
        server.AnswerOnly();
        server.Answer(Body, 429, ("Retry-After", "7"));
        using var client = server.CreateClient();
        Assert.Equal("wait 7", await HandleAsync(client));
        server.AnswerOnly();
        server.Answer(Body, 422);
        Assert.Equal("API error 422: 10002 The 'to' parameter must be E.164.", await HandleAsync(client));
    }

    [Fact]
    public async Task Nobody_listening_is_a_connection_error()
    {
        using var client = new TelnyxClient(new TelnyxClientOptions { ApiKey = "KEY", BaseAddress = new($"http://127.0.0.1:{UnusedPort()}/v2/") });
        Assert.Equal("network", await HandleAsync(client));
    }

    [Fact]
    public void A_client_without_a_key_says_what_to_do()
    {
        var exception = Assert.Throws<ArgumentException>(() => new TelnyxClient(new TelnyxClientOptions { ApiKey = "" }));
        Assert.Contains("TELNYX_API_KEY", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<string> HandleAsync(TelnyxClient client)
    {
        try
        {
            await SendAsync(client);
            return "sent";
        }
        catch (TelnyxConnectionException)
        {
            return "network";
        }
        catch (TelnyxRateLimitException e)
        {
            return "wait " + (e.RetryAfter ?? TimeSpan.FromSeconds(1)).TotalSeconds;
        }
        catch (TelnyxApiException e)
        {
            return $"API error {(int)e.StatusCode}: {e.Errors[0].Code} {e.Errors[0].Detail}";
        }
    }

    private static async Task SendAsync(TelnyxClient client) =>
        await client.Messages.SendAsync(new() { To = "+13125550001", From = "+13125550002", Text = "Hello" });

    private static int UnusedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
