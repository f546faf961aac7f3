using System.Net;
using System.Text;
using Telnyx.Runtime.Tests.Retries;

namespace Telnyx.Runtime.Tests.Authentication;

public sealed class OAuthTests
{
    [Fact]
    public async Task A_token_by_client_credentials_is_kept_until_shortly_before_it_expires()
    {
        var server = new TokenServer(600);
        var time = new InstantTime();
        using var credentials = new OAuthClientCredentials("id", "s&cret", new Uri("https://auth.example/token"), "voice", new HttpClient(server), time);

        Assert.Equal("t1", await credentials.GetTokenAsync(default));
        time.Advance(TimeSpan.FromSeconds(539));
        Assert.Equal("t1", await credentials.GetTokenAsync(default));
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("t2", await credentials.GetTokenAsync(default));

        Assert.Equal("grant_type=client_credentials&client_id=id&client_secret=s%26cret&scope=voice", server.Bodies[0]);
    }

    [Fact]
    public async Task However_many_wait_it_is_asked_for_once()
    {
        var server = new TokenServer(600) { Gate = new TaskCompletionSource() };
        using var credentials = new OAuthClientCredentials("id", "secret", new Uri("https://auth.example/token"), null, new HttpClient(server));

        var waiting = Enumerable.Range(0, 50).Select(_ => credentials.GetTokenAsync(default).AsTask()).ToList();
        server.Gate.SetResult();

        Assert.All(await Task.WhenAll(waiting), token => Assert.Equal("t1", token));
        Assert.Single(server.Bodies);
    }

    [Fact]
    public async Task A_refusal_holds_no_secret()
    {
        var server = new TokenServer(600) { Status = HttpStatusCode.Unauthorized };
        using var credentials = new OAuthClientCredentials("id", "marked-secret", new Uri("https://auth.example/token"), null, new HttpClient(server));

        var refusal = await Assert.ThrowsAsync<TelnyxAuthenticationException>(() => credentials.GetTokenAsync(default).AsTask());

        Assert.DoesNotContain("marked-secret", refusal.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("POST auth.example for an access token: ", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new OAuthClientCredentials("id", "secret", new Uri("http://auth.example/token")));
    }

    [Fact]
    public async Task A_failure_is_shared_by_those_who_wait_and_each_has_an_exception_of_its_own()
    {
        var server = new TokenServer(600) { Gate = new TaskCompletionSource(), Status = HttpStatusCode.InternalServerError };
        using var credentials = Credentials(server);

        var waiting = Enumerable.Range(0, 50).Select(_ => credentials.GetTokenAsync(default).AsTask()).ToList();
        server.Gate.SetResult();
        var failures = new List<TelnyxServerException>();
        foreach (var call in waiting)
        {
            failures.Add(await Assert.ThrowsAsync<TelnyxServerException>(() => call));
        }

        Assert.Single(server.Bodies);
        Assert.Equal(50, failures.Distinct().Count());
        server.Status = HttpStatusCode.OK;
        Assert.Equal("t2", await credentials.GetTokenAsync(default));
    }

    [Fact]
    public async Task Who_stops_waiting_takes_the_token_from_nobody()
    {
        var server = new TokenServer(600) { Gate = new TaskCompletionSource() };
        using var credentials = Credentials(server);
        using var cancellation = new CancellationTokenSource();
        var first = credentials.GetTokenAsync(cancellation.Token).AsTask();
        var second = credentials.GetTokenAsync(default).AsTask();

        cancellation.Cancel();

        Assert.Equal(cancellation.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first)).CancellationToken);
        server.Gate.SetResult();
        Assert.Equal("t1", await second);
        Assert.Single(server.Bodies);
    }

    [Fact]
    public async Task A_token_address_that_cannot_be_reached_or_does_not_answer_is_named()
    {
        var script = new Script(Script.Fails(HttpRequestError.NameResolutionError));
        script.Then(script.Hangs(TimeSpan.FromSeconds(30)));
        using var credentials = Credentials(script, script.Time);

        var unreachable = await Assert.ThrowsAsync<TelnyxConnectionException>(() => credentials.GetTokenAsync(default).AsTask());
        var late = await Assert.ThrowsAsync<TelnyxTimeoutException>(() => credentials.GetTokenAsync(default).AsTask());

        Assert.Equal(HttpRequestError.NameResolutionError, unreachable.Error);
        Assert.All([unreachable.Message, late.Message], message => Assert.Contains("auth.example for an access token", message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"600\"", 539)]
    [InlineData("600.5", 539)]
    [InlineData("null", 269)]
    [InlineData("\"soon\"", 269)]
    [InlineData("-1", 269)]
    [InlineData("1e300", 269)]
    [InlineData("10", 8)]
    public async Task A_lifetime_is_read_however_it_is_written(string lifetime, int fresh)
    {
        var time = new InstantTime();
        using var credentials = Credentials(new TokenServer($$"""{"access_token":"t#","expires_in":{{lifetime}}}"""), time);

        await credentials.GetTokenAsync(default);
        time.Advance(TimeSpan.FromSeconds(fresh));
        Assert.Equal("t1", await credentials.GetTokenAsync(default));
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("t2", await credentials.GetTokenAsync(default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<marked>")]
    [InlineData("[]")]
    [InlineData("""{"token":"marked"}""")]
    [InlineData("""{"access_token":""}""")]
    [InlineData("""{"access_token":["marked"]}""")]
    [InlineData("""{"access_token":"marked""")]
    public async Task A_response_without_token_is_named_and_not_repeated(string body)
    {
        using var credentials = Credentials(new TokenServer(body));

        var failure = await Assert.ThrowsAsync<TelnyxSerializationException>(() => credentials.GetTokenAsync(default).AsTask());

        Assert.Contains("access_token", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("marked", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_was_revoked_early_is_not_kept()
    {
        var server = new TokenServer(600);
        var script = new Script(Script.Status(200), Script.Status(401), Script.Status(200));
        using var credentials = Credentials(server, script.Time);
        using var client = script.Client(options => (options.ApiKey, options.TokenProvider) = (null, credentials.GetTokenAsync));

        await client.Service.GetAsync("a");
        script.Time.Advance(TimeSpan.FromMinutes(1));
        await client.Service.GetAsync("a");

        Assert.Equal(["t1", "t1", "t2"], script.Messages.Select(static message => message.Headers.Authorization!.Parameter));
        Assert.Equal("t2", await credentials.GetTokenAsync(default));
    }

    [Fact]
    public async Task A_client_without_rights_does_not_ask_for_tokens_without_end()
    {
        var server = new TokenServer(600);
        var script = new Script(Script.Status(401));
        using var credentials = Credentials(server, script.Time);
        using var client = script.Client(options => (options.ApiKey, options.TokenProvider) = (null, credentials.GetTokenAsync));

        for (var i = 0; i < 5; i++)
        {
            await Assert.ThrowsAsync<TelnyxAuthenticationException>(() => client.Service.GetAsync("a"));
        }

        Assert.Single(server.Bodies);
    }

    private static OAuthClientCredentials Credentials(HttpMessageHandler server, TimeProvider? time = null) =>
        new("id", "secret", new Uri("https://auth.example/token"), null, new HttpClient(server), time);

    /// <summary>Gives the tokens t1, t2 …</summary>
    private sealed class TokenServer(string answer) : HttpMessageHandler
    {
        public TokenServer(int lifetime)
            : this($$"""{"access_token":"t#","expires_in":{{lifetime}},"token_type":"Bearer"}""")
        {
        }

        public List<string> Bodies { get; } = [];

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public TaskCompletionSource? Gate { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            await (Gate?.Task ?? Task.CompletedTask);
            var body = answer.Replace("t#", $"t{Bodies.Count}", StringComparison.Ordinal);
            return new HttpResponseMessage(Status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        }
    }
}
