using Telnyx.Runtime.Tests.Retries;

namespace Telnyx.Runtime.Tests.Authentication;

public sealed class TokenTests
{
    [Fact]
    public async Task A_provider_is_asked_before_every_try()
    {
        var number = 0;
        var script = new Script(Script.Status(500), Script.Status(200));
        using var client = script.Client(options => Provide(options, _ => new($"token-{++number}")));

        await client.Service.GetAsync("a");

        Assert.Equal(["token-1", "token-2"], script.Messages.Select(message => message.Headers.Authorization!.Parameter));
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret\r\nX-Evil: 1")]
    public async Task What_is_no_token_is_refused_and_not_repeated(string token)
    {
        var script = new Script(Script.Status(200));
        using var client = script.Client(options => Provide(options, _ => new(token)));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => client.Service.GetAsync("a"));

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
    public async Task A_call_with_a_key_of_its_own_does_not_ask_the_provider()
    {
        var script = new Script(Script.Status(200));
        using var client = script.Client(options => Provide(options, static _ => throw new InvalidOperationException("asked")));

        await client.Service.GetAsync("a", new RequestOptions { ApiKey = "KEY-other" });

        Assert.Equal("Bearer KEY-other", script.Messages[0].Headers.GetValues("Authorization").Single());
    }

    [Fact]
    public void A_tenant_with_a_key_never_gets_the_provider_of_another()
    {
        using var client = new Script().Client(static options => Provide(options, static _ => new("token")));

        var refusal = Assert.Throws<ArgumentException>(() => client.WithOptions(static options => options.ApiKey = "KEY-tenant"));

        Assert.Contains("TokenProvider", refusal.Message, StringComparison.Ordinal);
        client.WithOptions(static options => (options.ApiKey, options.TokenProvider) = ("KEY-tenant", null)).Dispose();
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
    public async Task A_token_that_is_refused_is_asked_for_anew_once_and_the_call_sent_again_without_a_wait()
    {
        var number = 0;
        var script = new Script(Script.Status(401), Script.Status(200));
        using var client = script.Client(options => Provide(options, _ => new($"token-{++number}")));

        var response = await client.Service.PostListAsync(["message"]);

        Assert.Equal(["token-1", "token-2"], Tokens(script));
        Assert.Equal(["[\"message\"]", "[\"message\"]"], script.Bodies);
        Assert.Equal(2, response.Attempts);
        Assert.Empty(script.Time.Delays);
    }

    [Fact]
    public async Task A_second_refusal_is_the_callers()
    {
        var number = 0;
        var script = new Script(Script.Status(401));
        using var client = script.Client(options => Provide(options, _ => new($"token-{++number}")));

        var refusal = await Assert.ThrowsAsync<TelnyxAuthenticationException>(() => client.Service.GetAsync("a"));

        Assert.Equal(["token-1", "token-2"], Tokens(script));
        Assert.Equal(2, refusal.Attempts);
        Assert.IsType<TelnyxAuthenticationException>(Assert.Single(refusal.EarlierFailures));
    }

    [Fact]
    public async Task What_is_refused_is_not_sent_again_with_the_same_token_nor_where_nothing_may_be_sent_again()
    {
        var number = 0;
        var script = new Script(Script.Status(401));
        using var same = script.Client(static options => Provide(options, static _ => new("token")));
        using var once = script.Client(options => Provide(options, _ => new($"token-{++number}")));
        using var key = script.Client();

        await Assert.ThrowsAsync<TelnyxAuthenticationException>(() => same.Service.GetAsync("a"));
        await Assert.ThrowsAsync<TelnyxAuthenticationException>(() => once.Service.GetAsync("a", new RequestOptions { MaxRetries = 0 }));
        await Assert.ThrowsAsync<TelnyxAuthenticationException>(() => once.Service.GetAsync("a", new RequestOptions { ApiKey = "KEY-own" }));
        await Assert.ThrowsAsync<TelnyxAuthenticationException>(() => key.Service.GetAsync("a"));

        Assert.Equal(["token", "token-1", "KEY-own", "KEY-secret"], Tokens(script));
    }

    private static IEnumerable<string> Tokens(Script script) =>
        script.Messages.Select(static message => message.Headers.GetValues("Authorization").Single().Replace("Bearer ", "", StringComparison.Ordinal));

    private static void Provide(TelnyxClientOptions options, Func<CancellationToken, ValueTask<string>> provider) =>
        (options.ApiKey, options.TokenProvider) = (null, provider);
}
