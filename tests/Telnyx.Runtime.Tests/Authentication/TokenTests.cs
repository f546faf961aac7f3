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

    private static void Provide(TelnyxClientOptions options, Func<CancellationToken, ValueTask<string>> provider) =>
        (options.ApiKey, options.TokenProvider) = (null, provider);
}
