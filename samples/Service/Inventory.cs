using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Telnyx;

namespace Service;

/// <summary>Says whether both tenants can be reached, lists their applications, and ends.</summary>
internal sealed class Inventory(
    [FromKeyedServices("sales")] TelnyxClient sales,
    [FromKeyedServices("support")] TelnyxClient support,
    HealthCheckService health,
    IHostApplicationLifetime application) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var report = await health.CheckHealthAsync(stoppingToken);
        foreach (var (name, entry) in report.Entries)
        {
            Console.WriteLine($"{name}: {entry.Status} {entry.Description}".TrimEnd());
        }

        if (report.Status == HealthStatus.Healthy)
        {
            await ListAsync("sales", sales, stoppingToken);
            await ListAsync("support", support, stoppingToken);
        }

        Environment.ExitCode = report.Status == HealthStatus.Healthy ? 0 : 1;
        application.StopApplication();
    }

    private static async Task ListAsync(string tenant, TelnyxClient client, CancellationToken cancellationToken)
    {
        await foreach (var one in client.CallControlApplications.ListAsync(cancellationToken: cancellationToken))
        {
            Console.WriteLine($"{tenant} has application {one.Id} \"{one.ApplicationName}\"");
        }
    }
}
