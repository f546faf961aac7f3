using Telnyx.Testing;
using Telnyx.Testing.Simulator;
using Telnyx.Testing.Simulator.Calls;
using Telnyx.Testing.Simulator.Commands;
using Telnyx.Testing.Simulator.Http;
using Telnyx.Testing.Validation;

namespace Telnyx.Sdk.Tests.Simulator;

public sealed class DeliveryTests
{
    [Fact]
    public async Task Every_webhook_is_signed_by_the_simulators_own_key()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        var webhook = (await harness.EventsAsync(call, "call.answered"))[^1];
        new Webhooks(harness.Simulator.PublicKey).Verify(webhook.Bytes, webhook.Signature, webhook.Timestamp);
        await using var other = await TelnyxSimulator.StartAsync();
        Assert.Throws<TelnyxWebhookException>(() =>
            new Webhooks(other.PublicKey).Verify(webhook.Bytes, webhook.Signature, webhook.Timestamp));
        Assert.Equal(harness.Receiver.Url.AbsoluteUri, webhook.Json.GetProperty("meta").GetProperty("delivered_to").GetString());
    }

    [Fact]
    public async Task A_webhook_is_repeated_until_it_is_accepted_and_the_next_one_waits()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        harness.Receiver.Handler = static webhook => Task.FromResult(webhook is { EventType: "call.initiated", Attempt: < 3 } ? 500 : 204);
        var call = await harness.ConnectAsync();
        var events = await harness.EventsAsync(call, "call.answered");
        Assert.Equal(
            ["call.initiated 1", "call.initiated 2", "call.initiated 3", "call.answered 1"],
            events.Select(webhook => $"{webhook.EventType} {webhook.Attempt}"));
        Assert.Single(events.Take(3).Select(webhook => webhook.EventId).Distinct());
        await harness.Simulator.WaitForWebhookAsync("call.answered");
        Assert.Equal([500, 500, 204, 204], harness.Simulator.Webhooks.Select(webhook => webhook.StatusCode ?? 0));
    }

    [Fact]
    public async Task After_the_last_attempt_the_failover_address_is_tried()
    {
        await using var failover = await WebhookReceiver.StartAsync();
        await using var harness = await SimulatorHarness.StartAsync(options => options with { WebhookFailoverUrl = failover.Url });
        harness.Receiver.Handler = static _ => Task.FromResult(503);
        await harness.DialAsync();
        var received = await failover.UntilAsync(static all => all.Count == 2);
        Assert.Equal(["call.initiated 4", "call.answered 4"], received.Select(webhook => $"{webhook.EventType} {webhook.Attempt}"));
    }

    [Fact]
    public async Task An_answer_that_does_not_come_counts_as_none()
    {
        await using var harness = await SimulatorHarness.StartAsync(options =>
            options with { WebhookTimeout = TimeSpan.FromSeconds(2), WebhookAttempts = 1 });
        var gate = new TaskCompletionSource();
        harness.Receiver.Handler = async webhook =>
        {
            await (webhook.EventType == "call.initiated" ? gate.Task : Task.CompletedTask);
            return 200;
        };
        await harness.ConnectAsync();
        gate.SetResult();
        Assert.Contains("no answer within", harness.Simulator.Webhooks[0].Failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://192.0.2.1/hooks")]
    [InlineData("http://example.com/hooks")]
    public async Task Webhooks_stay_on_this_machine(string url)
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.DialAsync(("webhook_url", url));
        await harness.CommandAsync(call, "hangup");
        await WaitAsync(() => harness.Simulator.Webhooks.Any(webhook => webhook.EventType == "call.hangup"));
        Assert.All(harness.Simulator.Webhooks, webhook => Assert.Contains("AllowWebhooksBeyondLoopback", webhook.Failure, StringComparison.Ordinal));
        Assert.Empty(harness.Receiver.Received);
    }

    [Fact]
    public async Task A_call_can_have_its_own_address_and_method()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var url = new Uri(harness.Receiver.Url, "/own?tenant=1").AbsoluteUri;
        var call = await harness.ConnectAsync(("webhook_url", url), ("webhook_url_method", "GET"));
        Assert.All(await harness.EventsAsync(call, "call.answered"), webhook => Assert.Equal(("/own", "GET"), (webhook.Path, webhook.Method)));
    }

    [Fact]
    public async Task A_single_event_can_have_its_own_address()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = harness.Simulator.StartInboundCall("+13125550001", "+13125550002").CallControlId;
        await harness.CommandAsync(call, "answer", new
        {
            webhook_urls = new Dictionary<string, string> { ["call.hangup"] = new Uri(harness.Receiver.Url, "/bye").AbsoluteUri },
        });
        await harness.HangUpAsync(call);
        Assert.Equal(
            ["/webhooks", "/webhooks", "/bye"], (await harness.EventsAsync(call, "call.hangup")).Select(webhook => webhook.Path));
    }

    [Fact]
    public async Task Many_calls_at_once_keep_their_own_order()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var calls = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            var call = await harness.ConnectAsync();
            await harness.CommandAsync(call, "speak", new { payload = "Hi", voice = "female" });
            await harness.EventsAsync(call, "call.speak.ended");
            return await harness.HangUpAsync(call);
        }));
        Assert.All(calls, types => Assert.Equal(
            ["call.initiated", "call.answered", "call.speak.started", "call.speak.ended", "call.hangup"], types));
    }

    [Fact]
    public async Task A_webhook_does_not_overtake_the_answer_to_its_command()
    {
        const string Hangup = "POST /calls/{call_control_id}/actions/hangup";
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var world = new World(new() { WebhookUrl = receiver.Url });
        var handlers = new Dictionary<string, ApiHandler>();
        CommandDispatcher.AddTo(handlers, world);
        var call = world.Calls.Create(new()
        {
            Direction = CallDirection.Incoming, From = SimulatorHarness.From, To = SimulatorHarness.To,
            ConnectionId = "1", Route = new(receiver.Url), Party = new(),
        });
        call.Mailbox.Post(call.Start);
        await receiver.UntilAsync(static all => all.Count == 1);
        var request = new ApiRequest
        {
            Operation = ApiCatalog.Bundled.Operations.Single(static operation => operation.Key == Hangup),
            Path = new Dictionary<string, string> { ["call_control_id"] = call.ControlId },
            Query = ApiArguments.None,
            Body = ApiArguments.None,
        };
        await handlers[Hangup](request);
        await Task.Delay(200); // Enough for a webhook that does not wait.
        Assert.Single(receiver.Received);
        request.Answered.SetResult();
        await receiver.UntilAsync(static all => all.Count == 2);
    }

    [Fact]
    public async Task Activities_take_their_time_at_a_life_like_pace()
    {
        await using var harness = await SimulatorHarness.StartAsync(options => options with
        {
            Pace = 0.1, DefaultParty = new() { RingTime = TimeSpan.FromSeconds(3) },
        });
        var call = await harness.ConnectAsync();
        await harness.Simulator.WaitForWebhookAsync("call.answered");
        var (initiated, answered) = (harness.Simulator.Webhooks[0].SentAt, harness.Simulator.Webhooks[1].SentAt);
        Assert.InRange(answered - initiated, TimeSpan.FromSeconds(0.28), TimeSpan.FromSeconds(5));
        await harness.HangUpAsync(call);
    }

    [Fact]
    public async Task The_log_can_be_waited_for_and_watched()
    {
        var seen = new List<string>();
        await using var harness = await SimulatorHarness.StartAsync(options => options with
        {
            OnRequest = request => Add(request.Path.Split('/')[^1]), OnWebhook = webhook => Add(webhook.EventType),
        });
        var call = await harness.ConnectAsync();
        await harness.Simulator.WaitForWebhookAsync("call.answered", call);
        await harness.CommandAsync(call, "hangup");
        var hangup = await harness.Simulator.WaitForWebhookAsync("call.hangup");
        Assert.True(hangup.Delivered);
        Assert.Equal(["calls", "call.initiated", "call.answered", "hangup", "call.hangup"], seen);

        void Add(string what)
        {
            lock (seen)
            {
                seen.Add(what);
            }
        }
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        for (var count = 0; !condition(); count++)
        {
            Assert.True(count < 1000, "Waited in vain.");
            await Task.Delay(10);
        }
    }
}
