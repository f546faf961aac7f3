using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Telnyx.Runtime.Tests.Http;
using Telnyx.Runtime.Tests.Retries;

namespace Telnyx.Runtime.Tests.DependencyInjection;

public sealed class RegistrationTests
{
    private const string PublicKey = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    [Fact]
    public async Task Options_come_from_configuration_and_code_goes_before_it()
    {
        var script = new Script(Script.Status(200));
        await using var provider = Services(
            services => services.AddTelnyxClient<TestClient>(options => options.MaxRetries = 1).ConfigurePrimaryHttpMessageHandler(() => script),
            ("Telnyx:ApiKey", "KEY-config"), ("Telnyx:BaseAddress", "https://api.example/v2"), ("Telnyx:Timeout", "00:00:05"), ("Telnyx:MaxRetries", "7"),
            ("Telnyx:Webhooks:PublicKeys:0", PublicKey), ("Telnyx:Webhooks:Tolerance", "00:01:00"),
            ("Telnyx:ExtraHeaders:X-Team", "sales"), ("Telnyx:ExtraQuery:trace", "1"));
        var client = provider.GetRequiredService<TestClient>();

        await client.Service.GetAsync("a");

        var options = provider.GetRequiredService<IOptionsMonitor<TelnyxClientOptions>>().CurrentValue;
        Assert.Equal((TimeSpan.FromSeconds(5), 1, TimeSpan.FromMinutes(1)), (options.Timeout, options.MaxRetries, options.Webhooks.Tolerance));
        Assert.Equal([PublicKey], options.Webhooks.PublicKeys);
        Assert.Equal(("KEY-config", "https://api.example/v2/headers/a?trace=1"), (script.Messages[0].Headers.Authorization!.Parameter, script.Messages[0].RequestUri!.AbsoluteUri));
        Assert.Equal("sales", script.Messages[0].Headers.GetValues("X-Team").Single());
        Assert.Same(client, provider.GetRequiredService<TestClient>());
    }

    [Fact]
    public async Task Clients_with_a_key_have_options_of_their_own()
    {
        var script = new Script(Script.Status(200));
        await using var provider = Services(
            services =>
            {
                services.AddTelnyxClient<TestClient>().ConfigurePrimaryHttpMessageHandler(() => script);
                services.AddTelnyxClient<TestClient>("eu").ConfigurePrimaryHttpMessageHandler(() => script);
            },
            ("Telnyx:ApiKey", "KEY-us"), ("Telnyx:eu:ApiKey", "KEY-eu"), ("Telnyx:eu:BaseAddress", "https://eu.example"));

        await provider.GetRequiredKeyedService<TestClient>("eu").Service.GetAsync("a");
        await provider.GetRequiredService<TestClient>().Service.GetAsync("a");

        Assert.Equal(["KEY-eu", "KEY-us"], script.Messages.Select(message => message.Headers.Authorization!.Parameter));
        Assert.Equal(["eu.example", "api.telnyx.com"], script.Messages.Select(message => message.RequestUri!.Host));
    }

    [Theory]
    [InlineData("Telnyx:ApiKey", "marked secret", "ApiKey")]
    [InlineData("Telnyx:BaseAddress", "http://marked.example", "https")]
    [InlineData("Telnyx:MaxRetries", "11", "MaxRetries")]
    [InlineData("Telnyx:PublicKey", "marked", "public key")]
    [InlineData("Telnyx:ExtraHeaders:X-Team", "marked\r\nX-Evil: 1", "X-Team")]
    public async Task What_cannot_be_right_stops_the_host_from_starting(string name, string value, string told)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Telnyx:ApiKey"] = "k", [name] = value });
        builder.Services.AddTelnyxClient<TestClient>();
        using var host = builder.Build();

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(told, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("marked", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Timeout", "marked")]
    [InlineData("MaxRetries", "many-marked")]
    [InlineData("BaseAddress", "/marked")]
    public async Task A_value_of_another_kind_is_named(string name, string value)
    {
        await using var provider = Services(services => services.AddTelnyxClient<TestClient>(), ("Telnyx:ApiKey", "k"), ("Telnyx:" + name, value));

        // Paths of Unix are absolute addresses to Uri; then the client refuses them.
        var refusal = Assert.ThrowsAny<Exception>(() => provider.GetRequiredService<TestClient>());

        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("marked", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handlers_of_ones_own_are_called()
    {
        var script = new Script(Script.Status(200));
        await using var provider = Services(
            services => services.AddTelnyxClient<TestClient>(options => options.ApiKey = "k")
                .AddHttpMessageHandler(() => new Stamp()).ConfigurePrimaryHttpMessageHandler(() => script));

        await provider.GetRequiredService<TestClient>().Service.GetAsync("a");

        Assert.Equal("1", script.Messages[0].Headers.GetValues("X-Stamp").Single());
    }

    private static ServiceProvider Services(Action<IServiceCollection> add, params (string Name, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Name, setting.Value))).Build());
        add(services);
        return services.BuildServiceProvider();
    }

    private sealed class Stamp : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Stamp", "1");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
