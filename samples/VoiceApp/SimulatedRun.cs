using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Telnyx;
using Telnyx.Testing;

namespace VoiceApp;

/// <summary>Two scripted callers on the simulator, which delivers every webhook twice: one uses keys, the other speaks.</summary>
public static class SimulatedRun
{
    private const string Agent = "+13125550190";
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(TextWriter output, string? folder = null)
    {
        var clock = Stopwatch.StartNew();
        await using var simulator = await TelnyxSimulator.StartAsync(new()
        {
            Pace = 0.2,
            WebhookDisturbance = new(Copies: 2, Spread: TimeSpan.FromMilliseconds(20), Seed: 1),
            MediaDisorderSeed = 1,
        });
        var settings = new VoiceSettings
        {
            Client = new() { BaseAddress = simulator.BaseAddress, ApiKey = simulator.ApiKey, PublicKey = simulator.PublicKey },
            Listen = new Uri("http://127.0.0.1:" + FreePort.Find()),
            Agent = Agent,
            Folder = folder ?? Path.Combine(AppContext.BaseDirectory, "recordings"),
            Print = line =>
            {
                lock (output)
                {
                    output.WriteLine($"{clock.Elapsed.TotalSeconds,7:F3} s  {line}");
                }
            },
        };
        await using var app = VoiceApplication.Build(settings);
        await app.StartAsync();

        // In the portal, or as here by the API: where the webhooks of the application go.
        await app.Services.GetRequiredService<TelnyxClient>().CallControlApplications.UpdateAsync(
            simulator.ConnectionId, new() { ApplicationName = "voice app", WebhookEventUrl = new Uri(settings.Listen, "/webhooks").AbsoluteUri });

        using var patience = new CancellationTokenSource(s_limit);
        settings.Print("=== a caller who presses keys");
        await ScriptedCaller.RunAsync(simulator, call => call.PressAsync("1"), patience.Token);
        settings.Print("=== a caller who speaks");
        await ScriptedCaller.RunAsync(simulator, call => call.SayAsync("I would like to leave a message"), patience.Token);
        settings.Print("Both conversations came to their end.");

        // Webhooks that are still on their way are answered first.
        await app.StopAsync(patience.Token);
        return 0;
    }
}
