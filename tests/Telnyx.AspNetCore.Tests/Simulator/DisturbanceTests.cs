using Telnyx.Testing;

namespace Telnyx.AspNetCore.Tests.Simulator;

public sealed class DisturbanceTests
{
    [Fact]
    public async Task Every_event_of_a_call_five_times_and_in_disorder_is_handled_once()
    {
        var (signer, counts) = (WebhookSigner.Create(), new Counts());
        await using var app = await TestApp.StartAsync(
            services => services.AddTelnyxWebhooks<TelnyxClient>(),
            app => app.MapTelnyxWebhooks("/webhooks", on => on.OnAny((e, _) => Task.FromResult(counts.Add(e.Id)))),
            signer);
        await using var simulator = await TelnyxSimulator.StartAsync(new()
        {
            Signer = signer,
            WebhookUrl = new(app.Address, "/webhooks"),
            WebhookDisturbance = new(Copies: 5, Spread: TimeSpan.FromMilliseconds(300), Seed: 3),
        });
        using var client = new TelnyxClient(new() { BaseAddress = simulator.BaseAddress, ApiKey = simulator.ApiKey });
        var dialed = await client.Calls.DialAsync(new() { ConnectionId = simulator.ConnectionId, From = "+13125550101", To = "+13125550100" });
        var call = simulator.GetCall(dialed.Data.CallControlId!);
        await call.AnswerAsync();
        await client.Calls.Actions.SpeakAsync(call.CallControlId, new() { Payload = "Hello", Voice = "female" });
        await call.HangUpAsync();
        for (var i = 0; i < 200 && simulator.Webhooks.Count < 5 * 5; i++)
        {
            await Task.Delay(50);
        }

        var events = simulator.Webhooks.GroupBy(webhook => webhook.EventId).ToList();
        Assert.Equal(5, events.Count);
        Assert.All(events, copies => Assert.Equal((5, true), (copies.Count(), copies.All(copy => copy.Delivered))));
        Assert.Equal(5, counts.ById.Count);
        Assert.All(counts.ById.Values, count => Assert.Equal(1, count));
        Assert.NotEqual(
            simulator.Webhooks.Select(webhook => webhook.EventType).Distinct(),
            ["call.initiated", "call.answered", "call.speak.started", "call.speak.ended", "call.hangup"]);
    }
}
