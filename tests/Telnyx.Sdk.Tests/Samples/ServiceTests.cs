using Telnyx.Testing;

namespace Telnyx.Sdk.Tests.Samples;

/// <summary>The worker with two tenants.</summary>
public sealed class ServiceTests
{
    [Fact]
    public async Task Each_tenant_has_its_own_client_handler_and_health_check()
    {
        var (code, output) = await SampleProcess.RunAsync("Service", [], []);

        Assert.True(code == 0, output);
        foreach (var (tenant, id) in new[] { ("sales", "1293384261075731500"), ("support", "1293384261075731501") })
        {
            Assert.Contains($"[{tenant}] GET /v2/connections 200", output, StringComparison.Ordinal);
            Assert.Contains($"telnyx:{tenant}: Healthy", output, StringComparison.Ordinal);
            Assert.Contains($"{tenant} has application {id} ", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_wrong_key_is_unhealthy_for_its_tenant_only()
    {
        await using var simulator = await TelnyxSimulator.StartAsync();

        var (code, output) = await SampleProcess.RunAsync("Service", ["--live"], Live(simulator, supportKey: Guid.NewGuid().ToString("N")));

        Assert.True(code == 1, output);
        Assert.Contains("telnyx:sales: Healthy", output, StringComparison.Ordinal);
        Assert.Contains("telnyx:support: Unhealthy GET connections failed: 401", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_key_ends_the_start_with_what_to_do()
    {
        await using var simulator = await TelnyxSimulator.StartAsync();

        var (code, output) = await SampleProcess.RunAsync("Service", ["--live"], Live(simulator, supportKey: ""));

        Assert.NotEqual(0, code);
        Assert.Contains("There is no API key. Set TelnyxClientOptions.ApiKey", output, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Live(TelnyxSimulator simulator, string supportKey) => new()
    {
        ["Telnyx__sales__BaseAddress"] = simulator.BaseAddress.ToString(),
        ["Telnyx__sales__ApiKey"] = simulator.ApiKey,
        ["Telnyx__support__BaseAddress"] = simulator.BaseAddress.ToString(),
        ["Telnyx__support__ApiKey"] = supportKey,
    };
}
