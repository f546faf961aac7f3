using Telnyx.Testing;

namespace Telnyx.Sdk.Tests.Simulator;

public sealed class GatherTests
{
    [Theory]
    [InlineData("1234#", "1234", "valid")]
    [InlineData("123456", "12345", "valid")] // The maximum ends it; the last key is one too many.
    [InlineData("1#", "1", "invalid")]
    [InlineData("19#", "19", "invalid")] // 9 is not among the valid digits.
    [InlineData("#", "", "timeout")]
    public async Task Keys_are_reported_one_by_one_and_judged_together(string keys, string digits, string status)
    {
        await using var harness = await SimulatorHarness.StartAsync(new SimulatedParty { Presses = [keys] });
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "gather", new { minimum_digits = 2, maximum_digits = 5, valid_digits = "12345678" });
        var events = await harness.EventsAsync(call, "call.gather.ended");
        Assert.Equal((digits, status), (events[^1]["digits"], events[^1]["status"]));
        var pressed = string.Concat(events.Where(webhook => webhook.EventType == "call.dtmf.received").Select(webhook => webhook["digit"]));
        Assert.StartsWith(pressed, keys, StringComparison.Ordinal);
        Assert.NotEmpty(pressed);
    }

    [Fact]
    public async Task Nobody_presses_anything()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "gather", new { initial_timeout_millis = 20 });
        Assert.Equal("timeout", (await harness.EventsAsync(call, "call.gather.ended"))[^1]["status"]);
    }

    [Fact]
    public async Task Too_long_between_two_keys()
    {
        await using var harness = await SimulatorHarness.StartAsync(new SimulatedParty { Presses = ["12"] });
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "gather", new { inter_digit_timeout_millis = 20 });
        var ended = (await harness.EventsAsync(call, "call.gather.ended"))[^1];
        Assert.Equal(("12", "valid"), (ended["digits"], ended["status"]));
    }

    [Fact]
    public async Task Gather_stop_cancels()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "gather");
        await harness.CommandAsync(call, "gather_stop");
        Assert.Equal("cancelled", (await harness.EventsAsync(call, "call.gather.ended"))[^1]["status"]);
    }

    [Fact]
    public async Task A_spoken_prompt_is_repeated_until_the_answer_is_valid()
    {
        await using var harness = await SimulatorHarness.StartAsync(new SimulatedParty { Presses = ["1#", "12#"] });
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "gather_using_speak", new
        {
            payload = "Your number?", invalid_payload = "Once more.", voice = "female", minimum_digits = 2,
        });
        var events = await harness.EventsAsync(call, "call.gather.ended");
        Assert.Equal("1#12#", string.Concat(events.Skip(2).SkipLast(1).Select(webhook => webhook["digit"])));
        Assert.Equal(("12", "valid"), (events[^1]["digits"], events[^1]["status"]));
    }

    [Fact]
    public async Task A_file_is_played_as_prompt_as_often_as_allowed()
    {
        await using var harness = await SimulatorHarness.StartAsync(new SimulatedParty { Presses = ["1#", "2#", "34#"] });
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "gather_using_audio", new
        {
            audio_url = "https://example.com/ask.wav", invalid_audio_url = "https://example.com/again.wav",
            minimum_digits = 2, maximum_tries = 2,
        });
        var events = await harness.EventsAsync(call, "call.gather.ended");
        Assert.Equal(
            ["https://example.com/ask.wav", "https://example.com/again.wav"],
            events.Where(webhook => webhook.EventType == "call.playback.started").Select(webhook => webhook["media_url"]));
        Assert.Equal(("2", "invalid"), (events[^1]["digits"], events[^1]["status"]));
    }

    [Fact]
    public async Task A_key_interrupts_the_prompt()
    {
        await using var harness = await SimulatorHarness.StartAsync(options => options with { Pace = 0.001 });
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "playback_start", new { media_name = "music", loop = "infinity" });
        await harness.CommandAsync(call, "gather_using_audio", new { media_name = "never heard" });
        await harness.Simulator.GetCall(call).PressAsync("7#");
        var events = await harness.EventsAsync(call, "call.gather.ended");
        Assert.Equal(
            ["call.playback.started", "call.dtmf.received", "call.playback.ended", "call.dtmf.received", "call.gather.ended"],
            events.Skip(2).Select(webhook => webhook.EventType));
        Assert.Equal("7", events[^1]["digits"]);
    }

    [Fact]
    public async Task An_AI_gather_fills_its_parameters_from_what_is_said()
    {
        await using var harness = await SimulatorHarness.StartAsync(new SimulatedParty { Says = ["Ada Lovelace"] });
        var call = await harness.ConnectAsync();
        var started = await harness.CommandAsync(call, "gather_using_ai", new
        {
            greeting = "Who are you?", send_partial_results = true, send_message_history_updates = true,
            parameters = new { type = "object", properties = new { name = new { type = "string" }, age = new { type = "integer" } } },
        });
        var events = await harness.EventsAsync(call, "call.conversation.ended");
        Assert.Equal(
            [
                "call.ai_gather.message_history_updated", "call.ai_gather.partial_results",
                "call.ai_gather.ended", "call.conversation.ended",
            ],
            events.Skip(2).Select(webhook => webhook.EventType));
        Assert.Equal("Ada Lovelace", events[4].Payload.GetProperty("result").GetProperty("name").GetString());
        Assert.Equal(["assistant", "user"], events[4].Payload.GetProperty("message_history").EnumerateArray()
            .Select(message => message.GetProperty("role").GetString()));
        Assert.Equal(started["conversation_id"], events[5]["conversation_id"]);
    }

    [Fact]
    public async Task An_AI_gather_without_an_answer_is_invalid()
    {
        await using var harness = await SimulatorHarness.StartAsync(new SimulatedParty { Says = [] });
        var call = await harness.ConnectAsync();
        await harness.CommandAsync(call, "gather_using_ai", new { parameters = new { }, user_response_timeout_ms = 20 });
        Assert.Equal("invalid", (await harness.EventsAsync(call, "call.ai_gather.ended"))[^1]["status"]);
    }

    [Fact]
    public async Task An_AI_assistant_talks_until_it_is_stopped()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        var started = await harness.CommandAsync(call, "ai_assistant_start", new { greeting = "Hello!", assistant = new { id = "assistant-1" } });
        await harness.CommandAsync(call, "ai_assistant_add_messages", new { messages = new[] { new { role = "user", content = "Wait." } } });
        await harness.CommandAsync(call, "ai_assistant_stop");
        var events = await harness.EventsAsync(call, "call.conversation_insights.generated");
        Assert.Equal(
            ["call.conversation.ended", "call.conversation_insights.generated"], events.Skip(2).Select(webhook => webhook.EventType));
        Assert.Equal((started["conversation_id"], "assistant-1"), (events[2]["conversation_id"], events[2]["assistant_id"]));
    }
}
