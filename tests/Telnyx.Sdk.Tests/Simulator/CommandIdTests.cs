namespace Telnyx.Sdk.Tests.Simulator;

public sealed class CommandIdTests
{
    [Fact]
    public async Task The_same_command_is_executed_once()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        var body = new { payload = "Once", voice = "female", command_id = "speak-1" };
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => harness.CommandAsync(call, "speak", body)));
        var types = await harness.HangUpAsync(call);
        Assert.Single(types, "call.speak.started");
        Assert.Equal(9, harness.Simulator.Requests.Count(request => request.Repeated && request.CommandId == "speak-1"));
    }

    [Fact]
    public async Task The_same_dial_command_makes_one_call()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(
            _ => harness.TryDialAsync(("command_id", "dial-1"), ("record", "record-from-answer"))));
        Assert.Single(replies.Select(reply => reply.Ok()["call_control_id"]).Distinct());
        Assert.Single(replies.Select(reply => reply["recording_id"]).Distinct());
        Assert.Single(harness.Simulator.Calls);
    }

    [Fact]
    public async Task Another_call_may_use_the_same_command_id()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        foreach (var call in new[] { await harness.ConnectAsync(), await harness.ConnectAsync() })
        {
            await harness.CommandAsync(call, "speak", new { payload = "x", voice = "v", command_id = "same" });
            await harness.EventsAsync(call, "call.speak.ended");
        }
    }

    [Fact]
    public async Task A_command_that_failed_may_be_tried_again()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        (await harness.TryCommandAsync(call, "fork_stop", new { command_id = "again" })).Refused(422, "90031");
        await harness.CommandAsync(call, "fork_start", new { target = "udp:192.0.2.1:9000" });
        await harness.CommandAsync(call, "fork_stop", new { command_id = "again" });
    }

    [Fact]
    public async Task A_repeated_hangup_is_fine_though_the_call_is_over()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "hangup", new { command_id = "bye" });
        await harness.CommandAsync(call, "hangup", new { command_id = "bye" });
    }
}
