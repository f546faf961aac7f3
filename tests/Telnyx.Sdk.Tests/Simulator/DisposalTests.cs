using Telnyx.Testing;

namespace Telnyx.Sdk.Tests.Simulator;

public sealed class DisposalTests
{
    [Fact]
    public async Task Disposing_in_the_middle_of_everything_ends_at_once()
    {
        await using var harness = await SimulatorHarness.StartAsync(options => options with
        {
            Pace = 10, DefaultParty = new() { RingTime = TimeSpan.Zero },
        });
        var busy = await harness.ConnectAsync();
        await harness.CommandAsync(busy, "speak", new { payload = "This takes a while.", voice = "female" });
        await harness.CommandAsync(busy, "gather");
        var forever = new TaskCompletionSource<int>();
        harness.Receiver.Handler = _ => forever.Task; // A webhook is being delivered.
        await harness.CommandAsync(busy, "fork_start", new { target = "udp:192.0.2.1:9000" });
        await harness.Receiver.UntilAsync(static all => all.Any(webhook => webhook.EventType == "call.fork.started"));

        await harness.Simulator.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => harness.GetAsync($"calls/{busy}"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => harness.Simulator.GetCall(busy).SayAsync("Hello?"));
        var received = harness.Receiver.Received.Count;
        forever.SetResult(200);
        await Task.Delay(100);
        Assert.Equal(received, harness.Receiver.Received.Count);
    }

    [Fact]
    public async Task A_simulator_can_be_disposed_of_twice()
    {
        var simulator = await TelnyxSimulator.StartAsync();
        await simulator.DisposeAsync();
        await simulator.DisposeAsync();
    }

    [Fact]
    public async Task Two_simulators_do_not_share_anything()
    {
        await using var one = await SimulatorHarness.StartAsync();
        await using var two = await SimulatorHarness.StartAsync();
        var call = await one.ConnectAsync();
        (await two.GetAsync($"calls/{call}")).Refused(404, "10005");
        Assert.NotEqual(one.Simulator.PublicKey, two.Simulator.PublicKey);
    }
}
