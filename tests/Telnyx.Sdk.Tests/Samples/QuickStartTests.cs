using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Telnyx.Testing;

namespace Telnyx.Sdk.Tests.Samples;

/// <summary>The quick start as a process, as a newcomer runs it.</summary>
public sealed class QuickStartTests
{
    [Fact]
    public async Task It_prints_the_timeline_and_exits_0()
    {
        var (code, output) = await RunAsync([], []);
        Assert.True(code == 0, output);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split("s  ", 2)[^1].Trim()).ToList();
        Assert.Equal("--> calls.dial", lines[0]);
        Assert.Equal("Every expected event came.", lines[^1]);
        Assert.Contains("<-- call.hangup", lines);
        Assert.Contains(lines, static line => line.StartsWith("they said: ", StringComparison.Ordinal));
        Assert.True(lines.IndexOf("<-- call.answered") < lines.IndexOf("--> calls.actions.speak"), output);
    }

    [Fact]
    public async Task Live_drives_a_call_over_another_api()
    {
        await using var simulator = await TelnyxSimulator.StartAsync();
        var (code, output) = await RunAsync(["--live"], Live(simulator));
        Assert.True(code == 0, output);
        Assert.Single(simulator.Calls);
    }

    [Fact]
    public async Task When_the_callee_hangs_up_early_it_names_what_is_missing_and_exits_1()
    {
        await using var simulator = await TelnyxSimulator.StartAsync(new() { DefaultParty = new() { HangsUpAfter = TimeSpan.Zero } });
        var (code, output) = await RunAsync(["--live"], Live(simulator));
        Assert.True(code == 1, output);
        var missing = output.Split('\n').Single(static line => line.Contains("These events did not come: ", StringComparison.Ordinal));
        Assert.Contains("call.transcription", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("call.hangup", missing, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Live(TelnyxSimulator simulator)
    {
        var port = UnusedPort().ToString(CultureInfo.InvariantCulture);
        return new()
        {
            ["TELNYX_BASE_URL"] = simulator.BaseAddress.ToString(),
            ["TELNYX_API_KEY"] = simulator.ApiKey,
            ["TELNYX_PUBLIC_KEY"] = simulator.PublicKey,
            ["TELNYX_CONNECTION_ID"] = simulator.ConnectionId,
            ["TELNYX_FROM"] = "+13125550101",
            ["TELNYX_TO"] = "+13125550100",
            ["TELNYX_WEBHOOK_URL"] = $"http://127.0.0.1:{port}/webhooks",
            ["TELNYX_STREAM_URL"] = "wss://127.0.0.1:1/media",
            ["PORT"] = port,
        };
    }

    private static Task<(int Code, string Output)> RunAsync(string[] arguments, Dictionary<string, string> environment) =>
        SampleProcess.RunAsync("QuickStart", arguments, environment);

    private static int UnusedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
