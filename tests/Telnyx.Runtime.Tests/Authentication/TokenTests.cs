using System.Net;
using System.Text;
using Telnyx.Runtime.Tests.Retries;

namespace Telnyx.Runtime.Tests.Authentication;

public sealed class TokenTests
{
    [Fact]
    public async Task A_provider_is_asked_before_every_try()
    {
        var number = 0;
        var script = new Script(Script.Status(500), Script.Status(200));
        using var client = script.Client(options => options.TokenProvider = _ => new($"token-{++number}"));

        await client.Service.GetAsync("a");

        Assert.Equal(["token-1", "token-2"], script.Messages.Select(message => message.Headers.Authorization!.Parameter));
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret\r\nX-Evil: 1")]
    public async Task What_is_no_token_is_refused_and_not_repeated(string token)
    {
        var script = new Script(Script.Status(200));
        using var client = script.Client(options => options.TokenProvider = _ => new(token));

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => client.Service.GetAsync("a"));

        Assert.DoesNotContain("secret", refusal.ToString(), StringComparison.Ordinal);
        Assert.Contains("TokenProvider", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(script.Messages);
    }

    [Fact]
    public async Task A_call_can_have_a_key_of_its_own()
    {
        var script = new Script(Script.Status(200));
        using var client = script.Client();

        await client.Service.GetAsync("a", new RequestOptions { ApiKey = "KEY-other" });

        Assert.Equal("Bearer KEY-other", script.Messages[0].Headers.GetValues("Authorization").Single());
        await Assert.ThrowsAsync<ArgumentException>(() => client.Service.GetAsync("a", new RequestOptions { ApiKey = "a b" }));
    }

    [Fact]
    public async Task Clients_with_other_options_share_the_connections()
    {
        var script = new Script(Script.Status(200));
        using var client = script.Client();
        using var tenant = client.WithOptions(options => options.ApiKey = "KEY-tenant");

        await tenant.Service.GetAsync("a");
        tenant.Dispose();
        await client.Service.GetAsync("a");

        Assert.Equal(["KEY-tenant", "KEY-secret"], script.Messages.Select(message => message.Headers.Authorization!.Parameter));
    }

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
        Assert.Throws<ArgumentException>(() => new OAuthClientCredentials("id", "secret", new Uri("http://auth.example/token")));
    }

    private sealed class TokenServer(int lifetime) : HttpMessageHandler
    {
        public List<string> Bodies { get; } = [];

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public TaskCompletionSource? Gate { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            await (Gate?.Task ?? Task.CompletedTask);
            var body = $$"""{"access_token":"t{{Bodies.Count}}","expires_in":{{lifetime}},"token_type":"Bearer"}""";
            return new HttpResponseMessage(Status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        }
    }
}
