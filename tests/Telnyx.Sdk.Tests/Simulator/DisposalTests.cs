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
        await harness.Simulator.WaitForWebhookAsync("call.speak.started");
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
    public async Task A_callback_that_throws_costs_no_other_webhook()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var simulator = await TelnyxSimulator.StartAsync(new()
        {
            WebhookUrl = receiver.Url, OnWebhook = static _ => throw new InvalidOperationException("A bug of the user."),
        });
        simulator.StartInboundCall("+13125550001", "+13125550002");
        await simulator.Calls[0].HangUpAsync();
        await receiver.UntilAsync(static all => all.Any(static webhook => webhook.EventType == "call.hangup"));
        Assert.NotEmpty(simulator.Failures);
    }

    public static TheoryData<TelnyxSimulatorOptions> WrongOptions =>
    [
        new() { Pace = -1 }, new() { ApiKey = " " }, new() { WebhookAttempts = 0 }, new() { WebhookTimeout = TimeSpan.Zero },
    ];

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public Task Impossible_options_are_refused_at_the_start(TelnyxSimulatorOptions options) =>
        Assert.ThrowsAnyAsync<ArgumentException>(() => TelnyxSimulator.StartAsync(options));

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
