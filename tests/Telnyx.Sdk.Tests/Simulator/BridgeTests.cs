namespace Telnyx.Sdk.Tests.Simulator;

public sealed class BridgeTests
{
    [Fact]
    public async Task Both_legs_are_bridged_and_end_together()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var (first, second) = (await harness.ConnectAsync(), await harness.ConnectAsync());
        await harness.CommandAsync(first, "bridge", new { call_control_id = second });
        await harness.EventsAsync(second, "call.bridged");
        Assert.Equal(["call.initiated", "call.answered", "call.bridged", "call.hangup"], await harness.HangUpAsync(first));
        await harness.EventsAsync(second, "call.hangup");
    }

    [Fact]
    public async Task A_parked_leg_stays()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var (first, second) = (await harness.ConnectAsync(), await harness.ConnectAsync());
        await harness.CommandAsync(first, "bridge", new { call_control_id = second, park_after_unbridge = "self" });
        await harness.EventsAsync(second, "call.bridged");
        await harness.HangUpAsync(second);
        await harness.CommandAsync(first, "speak", new { payload = "Still here.", voice = "female" });
        await harness.EventsAsync(first, "call.speak.ended");
    }

    [Fact]
    public async Task Only_another_live_call_can_be_bridged()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var (first, second) = (await harness.ConnectAsync(), await harness.ConnectAsync());
        await harness.HangUpAsync(second);
        foreach (var other in new[] { first, second, "v3:unknown" })
        {
            (await harness.TryCommandAsync(first, "bridge", new { call_control_id = other })).Refused(422, "90015", "/call_control_id");
        }
    }

    [Fact]
    public async Task A_second_bridge_can_be_prevented()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var calls = new[] { await harness.ConnectAsync(), await harness.ConnectAsync(), await harness.ConnectAsync() };
        await harness.CommandAsync(calls[0], "bridge", new { call_control_id = calls[1] });
        (await harness.TryCommandAsync(calls[0], "bridge", new { call_control_id = calls[2], prevent_double_bridge = true }))
            .Refused(422, "10015", "/prevent_double_bridge");
    }

    [Fact]
    public async Task Dial_shares_the_session_of_a_linked_call_and_bridges_on_answer()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var first = await harness.ConnectAsync();
        var second = await harness.DialAsync(("link_to", first), ("bridge_on_answer", true));
        await harness.EventsAsync(first, "call.bridged");
        Assert.Equal(["call.initiated", "call.answered", "call.bridged"],
            (await harness.EventsAsync(second, "call.bridged")).Select(webhook => webhook.EventType));
        Assert.Equal(harness.Simulator.GetCall(first).CallSessionId, harness.Simulator.GetCall(second).CallSessionId);
    }

    [Fact]
    public async Task A_call_waits_in_a_queue_until_somebody_takes_it()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var (waiting, agent) = (await harness.ConnectAsync(), await harness.ConnectAsync());
        await harness.CommandAsync(waiting, "enqueue", new { queue_name = "support" });
        Assert.Equal("1", (await harness.EventsAsync(waiting, "call.enqueued"))[^1]["current_position"]);
        await harness.CommandAsync(agent, "bridge", new { call_control_id = "any", queue = "support" });
        var events = await harness.EventsAsync(waiting, "call.bridged");
        Assert.Equal(["call.enqueued", "call.dequeued", "call.bridged"], events.Skip(2).Select(webhook => webhook.EventType));
        Assert.Equal("bridged", events[3]["reason"]);
        (await harness.TryCommandAsync(agent, "bridge", new { call_control_id = "any", queue = "support" })).Refused(422, "10015", "/queue");
    }

    [Fact]
    public async Task A_queue_can_be_left_by_command_and_by_hangup_and_can_be_full()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var (first, second) = (await harness.ConnectAsync(), await harness.ConnectAsync());
        await harness.CommandAsync(first, "enqueue", new { queue_name = "small", max_size = 1 });
        (await harness.TryCommandAsync(second, "enqueue", new { queue_name = "small", max_size = 1 })).Refused(422, "90036");
        await harness.CommandAsync(first, "leave_queue");
        Assert.Equal("leave", (await harness.EventsAsync(first, "call.dequeued"))[^1]["reason"]);
        await harness.CommandAsync(second, "enqueue", new { queue_name = "small", max_size = 1 });
        await harness.HangUpAsync(second);
        Assert.Equal("hangup", (await harness.EventsAsync(second, "call.dequeued"))[^1]["reason"]);
    }

    [Fact]
    public async Task Waiting_too_long_is_a_timeout()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "enqueue", new { queue_name = "slow", max_wait_time_secs = 0 });
        Assert.Equal("timeout", (await harness.EventsAsync(call, "call.dequeued"))[^1]["reason"]);
    }
}
