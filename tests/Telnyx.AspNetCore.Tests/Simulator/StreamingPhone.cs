using Telnyx.MediaStreams;
using Telnyx.Testing;

namespace Telnyx.AspNetCore.Tests.Simulator;

/// <summary>A call on the simulator whose audio is streamed to an application.</summary>
internal sealed class StreamingPhone : IAsyncDisposable
{
    private StreamingPhone(TelnyxSimulator simulator, TestApp app, TelnyxClient client, SimulatedCall call) =>
        (Simulator, App, Client, Call) = (simulator, app, client, call);

    public TelnyxSimulator Simulator { get; }

    public TestApp App { get; }

    public TelnyxClient Client { get; }

    public SimulatedCall Call { get; }

    public static async Task<StreamingPhone> StartAsync(
        Func<MediaStream, CancellationToken, Task> handler,
        TelnyxSimulatorOptions? options = null,
        Func<MediaStreamOptions>? streamOptions = null)
    {
        var signer = WebhookSigner.Create();
        var app = await TestApp.StartAsync(
            services => services.AddTelnyxWebhooks<TelnyxClient>(),
            app =>
            {
                app.MapTelnyxWebhooks("/webhooks", on => on.OnAny((_, _) => Task.CompletedTask));
                app.MapTelnyxMediaStream("/media", handler, endpoint =>
                {
                    endpoint.AuthToken = Media.StreamApp.Token;
                    endpoint.CreateStreamOptions = streamOptions ?? (() => new());
                });
            },
            signer);
        var simulator = await TelnyxSimulator.StartAsync((options ?? new()) with { Signer = signer, WebhookUrl = new(app.Address, "/webhooks") });
        var client = new TelnyxClient(new() { BaseAddress = simulator.BaseAddress, ApiKey = simulator.ApiKey });
        var dialed = await client.Calls.DialAsync(
            new() { ConnectionId = simulator.ConnectionId, From = "+13125550101", To = "+13125550100" });
        var call = simulator.GetCall(dialed.Data.CallControlId!);
        await call.AnswerAsync();
        return new(simulator, app, client, call);
    }

    public async Task StreamAsync(string? token = Media.StreamApp.Token)
    {
        await Client.Calls.Actions.StartStreamingAsync(Call.CallControlId, new()
        {
            StreamUrl = new UriBuilder(App.Address) { Scheme = "ws", Path = "/media" }.Uri.AbsoluteUri,
            StreamAuthToken = token,
            StreamBidirectionalMode = "rtp",
            CustomParameters = [new() { Name = "customer", Value = "7" }],
        });
    }

    public Task<SimulatedWebhook> EventAsync(string type) =>
        Simulator.WaitForWebhookAsync(type, Call.CallControlId).WaitAsync(TimeSpan.FromSeconds(20));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Simulator.DisposeAsync();
        await App.DisposeAsync();
    }
}
