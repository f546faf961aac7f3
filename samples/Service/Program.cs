// A worker for two tenants: a client for each with settings and key of its own, a handler on both, a health check for each.
//   dotnet run --project samples/Service             against bundled simulators: no account, no network
//   dotnet run --project samples/Service -- --live   the real API, with Telnyx__sales__ApiKey and Telnyx__support__ApiKey in the environment
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Service;
using Telnyx;
using Telnyx.Testing;

string[] tenants = ["sales", "support"];
var simulators = new List<TelnyxSimulator>();
var builder = Host.CreateApplicationBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
if (!args.Contains("--live"))
{
    // Each simulator is an account with a key of its own. Configuration is all that a client needs to know about it.
    foreach (var tenant in tenants)
    {
        var simulator = await TelnyxSimulator.StartAsync(new() { ApiKey = Guid.NewGuid().ToString("N"), ConnectionId = "129338426107573150" + simulators.Count });
        simulators.Add(simulator);
        builder.Configuration[$"Telnyx:{tenant}:BaseAddress"] = simulator.BaseAddress.ToString();
        builder.Configuration[$"Telnyx:{tenant}:ApiKey"] = simulator.ApiKey;
    }
}

foreach (var tenant in tenants)
{
    // The section Telnyx:{tenant} is read and checked when the host starts; code goes before it.
    builder.Services.AddTelnyx(tenant, options => options.MaxRetries = 1)
        .AddHttpMessageHandler(() => new RequestLines(tenant));
    builder.Services.AddHealthChecks().AddTelnyx(tenant);
}

builder.Services.AddHostedService<Inventory>();
using var host = builder.Build();
await host.RunAsync();
foreach (var simulator in simulators)
{
    await simulator.DisposeAsync();
}

return Environment.ExitCode;
