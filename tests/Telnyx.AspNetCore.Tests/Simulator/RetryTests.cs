using Telnyx.Testing;

namespace Telnyx.AspNetCore.Tests.Simulator;

public sealed class RetryTests
{
    [Fact]
    public async Task A_failed_delivery_comes_again_and_then_to_the_failover_address_and_handlers_see_which_it_is()
    {
        var signer = WebhookSigner.Create();
        var failing = new List<int?>();
        var handled = new TaskCompletionSource<(int? Attempt, string? Address)>();
        await using var main = await StartAsync(signer, e =>
        {
            failing.Add(e.Meta?.Attempt);
            throw new InvalidOperationException("this instance is broken");
        });
        await using var failover = await StartAsync(signer, e =>
        {
            handled.SetResult((e.Meta?.Attempt, e.Meta?.DeliveredTo));
            return Task.CompletedTask;
        });
        var failoverUrl = new Uri(failover.Address, "/webhooks");
        await using var simulator = await TelnyxSimulator.StartAsync(new()
        {
            Signer = signer,
            WebhookUrl = new(main.Address, "/webhooks"),
            WebhookFailoverUrl = failoverUrl,
            WebhookAttempts = 2,
        });
        simulator.StartInboundCall("+13125550142", "+13125550143");
        Assert.Equal((3, failoverUrl.OriginalString), await handled.Task.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal([1, 2], failing);

        // The handler is done before its answer has arrived at the simulator.
        for (var i = 0; i < 400 && simulator.Webhooks.Count < 3; i++)
        {
            await Task.Delay(50);
        }

        Assert.Equal([500, 500, 200], simulator.Webhooks.Select(webhook => webhook.StatusCode ?? 0));
    }

    private static Task<TestApp> StartAsync(WebhookSigner signer, Func<CallInitiatedEvent, Task> handler) => TestApp.StartAsync(
        services => services.AddTelnyxWebhooks<TelnyxClient>(),
        app => app.MapTelnyxWebhooks("/webhooks", on => on.On<CallInitiatedEvent>((e, _) => handler(e))),
        signer);
}
