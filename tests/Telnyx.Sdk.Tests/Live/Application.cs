using Telnyx.Sdk.Tests.Simulator;
using Telnyx.Testing;

namespace Telnyx.Sdk.Tests.Live;

/// <summary>An application on the SDK: a client, a webhook endpoint with typed events, and the simulator that both talk to.</summary>
internal sealed class Application : IAsyncDisposable
{
    private readonly WebhookReceiver _receiver;

    private Application(TelnyxSimulator simulator, WebhookReceiver receiver)
    {
        (Simulator, _receiver) = (simulator, receiver);
        Client = new(new TelnyxClientOptions { BaseAddress = simulator.BaseAddress, ApiKey = simulator.ApiKey, PublicKey = simulator.PublicKey });
        receiver.Handler = async webhook =>
        {
            await React(Unwrap(webhook));
            return 200;
        };
    }

    public TelnyxSimulator Simulator { get; }

    public TelnyxClient Client { get; }

    public CallsActionsService Actions => Client.Calls.Actions;

    /// <summary>What the application does when an event comes.</summary>
    public Func<WebhookEvent, Task> React { get; set; } = static _ => Task.CompletedTask;

    /// <summary>The events so far, in order, without repeated deliveries.</summary>
    public IReadOnlyList<WebhookEvent> Events => [.. _receiver.Received.Select(Unwrap).DistinctBy(static one => one.Id)];

    public static async Task<Application> StartAsync(SimulatedParty? party = null)
    {
        var receiver = await WebhookReceiver.StartAsync();
        return new(await TelnyxSimulator.StartAsync(new() { WebhookUrl = receiver.Url, DefaultParty = party ?? new() }), receiver);
    }

    /// <summary>Dials with what is required and returns the id for commands.</summary>
    public async Task<string> DialAsync(string to = "+18005550100") => (await Client.Calls.DialAsync(new()
    {
        ConnectionId = Simulator.ConnectionId, From = "+18005550101", To = to,
    })).Data.CallControlId;

    /// <summary>Dials and waits until the call has been answered.</summary>
    public async Task<string> ConnectAsync()
    {
        var call = await DialAsync();
        await EventAsync<CallAnsweredEvent>(answered => answered.Payload.CallControlId == call);
        return call;
    }

    /// <summary>The first event of a class, now or later.</summary>
    public async Task<T> EventAsync<T>(Func<T, bool>? that = null)
        where T : WebhookEvent
    {
        that ??= static _ => true;
        await _receiver.UntilAsync(received => received.Select(Unwrap).OfType<T>().Any(that));
        return Events.OfType<T>().First(that);
    }

    public async ValueTask DisposeAsync()
    {
        await Simulator.DisposeAsync();
        await _receiver.DisposeAsync();
        Client.Dispose();
        Assert.Empty(Simulator.Failures);
    }

    private WebhookEvent Unwrap(ReceivedWebhook webhook) => Client.Webhooks.Unwrap(webhook.Bytes, webhook.Signature, webhook.Timestamp);
}
