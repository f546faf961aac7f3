using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Telnyx.Http;
using Telnyx.Runtime.Tests.Retries;

namespace Telnyx.Runtime.Tests.DependencyInjection;

public sealed class HealthCheckTests
{
    private static readonly Operation s_probe = new("connections.list", HttpMethod.Get, "connections");

    [Fact]
    public async Task One_item_is_asked_for_once()
    {
        var script = new Script(Script.Status(200));

        var (_, entry) = await CheckAsync(script);

        Assert.Equal(HealthStatus.Healthy, entry.Status);
        Assert.Equal("https://api.telnyx.com/v2/connections?page%5Bsize%5D=1", Assert.Single(script.Messages).RequestUri!.AbsoluteUri);
    }

    [Theory]
    [InlineData(401, HealthStatus.Unhealthy)]
    [InlineData(500, HealthStatus.Unhealthy)]
    [InlineData(429, HealthStatus.Degraded)]
    public async Task A_refusal_is_reported_without_the_words_of_the_API(int status, HealthStatus expected)
    {
        var script = new Script(Script.Status(status, ("x-request-id", "req-1")));

        var (_, entry) = await CheckAsync(script);

        Assert.Equal(expected, entry.Status);
        Assert.Equal($"GET connections failed: {status}", entry.Description);
        Assert.Equal("req-1", entry.Data["telnyx.request_id"]);
        Assert.Null(entry.Exception);
        Assert.Single(script.Messages);
    }

    [Fact]
    public async Task A_connection_that_cannot_be_made_is_named()
    {
        var (_, entry) = await CheckAsync(new Script(Script.Fails(HttpRequestError.NameResolutionError)));

        Assert.Equal((HealthStatus.Unhealthy, "GET connections failed: NameResolutionError"), (entry.Status, entry.Description!));
    }

    [Fact]
    public async Task A_failure_of_another_kind_is_reported_without_its_words()
    {
        var (_, entry) = await CheckAsync(new Script(Script.Throws(new InvalidOperationException("marked"))), failureStatus: HealthStatus.Degraded);

        Assert.Equal((HealthStatus.Degraded, "GET connections failed: InvalidOperationException", null), (entry.Status, entry.Description!, entry.Exception));
    }

    [Fact]
    public async Task It_ends_after_its_timeout()
    {
        var script = new Script(static async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        });

        var (_, entry) = await CheckAsync(script, timeout: TimeSpan.FromMilliseconds(50));

        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
    }

    [Theory]
    [InlineData(null, null, "telnyx")]
    [InlineData("eu", null, "telnyx:eu")]
    [InlineData("eu", "europe", "europe")]
    public async Task Each_client_has_a_check_of_its_own_name(string? clientName, string? name, string expected)
    {
        var script = new Script(Script.Status(403));

        var (actual, entry) = await CheckAsync(script, clientName, name, HealthStatus.Degraded);

        Assert.Equal((expected, HealthStatus.Degraded), (actual, entry.Status));
        Assert.Equal("KEY-" + clientName, script.Messages[0].Headers.Authorization!.Parameter);
        Assert.Equal(["ready"], entry.Tags);
    }

    private static async Task<(string Name, HealthReportEntry Entry)> CheckAsync(
        Script script, string? clientName = null, string? name = null, HealthStatus? failureStatus = null, TimeSpan? timeout = null)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddTelnyxClient<Http.TestClient>(static options => options.ApiKey = "KEY-").ConfigurePrimaryHttpMessageHandler(() => script);
        services.AddTelnyxClient<Http.TestClient>("eu", static options => options.ApiKey = "KEY-eu").ConfigurePrimaryHttpMessageHandler(() => script);
        services.AddHealthChecks().AddTelnyxClient<Http.TestClient>(s_probe, "page[size]", clientName, name, failureStatus, ["ready"], timeout);
        await using var provider = services.BuildServiceProvider();

        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        var (key, entry) = Assert.Single(report.Entries);
        return (key, entry);
    }
}
