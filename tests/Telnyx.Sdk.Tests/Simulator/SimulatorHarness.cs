using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Telnyx.Testing;

namespace Telnyx.Sdk.Tests.Simulator;

/// <summary>
/// A simulator, an application's webhook endpoint and a plain HTTP client. When it is disposed of, everything that went over the
/// wire is checked against the bundled documents, so no test can miss a drift.
/// </summary>
internal sealed class SimulatorHarness : IAsyncDisposable
{
    public const string From = "+18005550101";
    public const string To = "+18005550100";

    private SimulatorHarness(TelnyxSimulator simulator, WebhookReceiver receiver)
    {
        (Simulator, Receiver) = (simulator, receiver);
        Http = new() { BaseAddress = simulator.BaseAddress };
        Http.DefaultRequestHeaders.Authorization = new("Bearer", simulator.ApiKey);
    }

    public TelnyxSimulator Simulator { get; }

    public WebhookReceiver Receiver { get; }

    public HttpClient Http { get; }

    /// <summary>What the simulator says that the documents do not allow; a test that provokes it on purpose turns this off.</summary>
    public bool ChecksDrift { get; set; } = true;

    public static async Task<SimulatorHarness> StartAsync(Func<TelnyxSimulatorOptions, TelnyxSimulatorOptions>? change = null)
    {
        var receiver = await WebhookReceiver.StartAsync();
        var options = new TelnyxSimulatorOptions { WebhookUrl = receiver.Url };
        return new(await TelnyxSimulator.StartAsync(change?.Invoke(options) ?? options), receiver);
    }

    /// <summary>A harness whose other end follows a script.</summary>
    public static Task<SimulatorHarness> StartAsync(SimulatedParty party) => StartAsync(options => options with { DefaultParty = party });

    public async Task<Reply> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        using var response = await Http.SendAsync(request);
        return new((int)response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }

    public Task<Reply> PostAsync(string path, object body) => SendAsync(HttpMethod.Post, path, body);

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <summary>Dials with the required parameters and those given.</summary>
    public async Task<string> DialAsync(params (string Name, object Value)[] parameters) =>
        (await TryDialAsync(parameters)).Ok()["call_control_id"];

    public Task<Reply> TryDialAsync(params (string Name, object Value)[] parameters)
    {
        var body = new Dictionary<string, object> { ["connection_id"] = Simulator.ConnectionId, ["from"] = From, ["to"] = To };
        foreach (var (name, value) in parameters)
        {
            body[name] = value;
        }

        return PostAsync("calls", body);
    }

    /// <summary>Dials and waits for the answer.</summary>
    public async Task<string> ConnectAsync(params (string Name, object Value)[] parameters)
    {
        var call = await DialAsync(parameters);
        await EventsAsync(call, "call.answered");
        return call;
    }

    /// <summary>Sends a command that has to succeed.</summary>
    public async Task<Reply> CommandAsync(string call, string action, object? body = null)
    {
        var reply = await TryCommandAsync(call, action, body);
        Assert.Equal("ok", reply.Ok()["result"]);
        return reply;
    }

    public Task<Reply> TryCommandAsync(string call, string action, object? body = null) => SendAsync(
        action == "client_state_update" ? HttpMethod.Put : HttpMethod.Post, $"calls/{call}/actions/{action}", body ?? new { });

    /// <summary>The events of a call up to the first one of a type.</summary>
    public async Task<IReadOnlyList<ReceivedWebhook>> EventsAsync(string call, string until)
    {
        var session = Simulator.GetCall(call).CallLegId;
        var all = await Receiver.UntilAsync(received => received.Any(webhook => OfLeg(webhook, session) && webhook.EventType == until));
        var own = all.Where(webhook => OfLeg(webhook, session)).ToList();
        return own[..(own.FindIndex(webhook => webhook.EventType == until) + 1)];
    }

    /// <summary>Ends the call and returns the types of all its events, in order.</summary>
    public async Task<IReadOnlyList<string>> HangUpAsync(string call, string until = "call.hangup")
    {
        await CommandAsync(call, "hangup");
        return [.. (await EventsAsync(call, until)).Select(webhook => webhook.EventType)];
    }

    public async ValueTask DisposeAsync()
    {
        await Simulator.DisposeAsync();
        await Receiver.DisposeAsync();
        Http.Dispose();
        Assert.Empty(Simulator.Failures);
        if (ChecksDrift)
        {
            DriftCheck.AssertDocumented(Simulator, Receiver.Received);
        }
    }

    private static bool OfLeg(ReceivedWebhook webhook, string leg) => webhook["call_leg_id"] == leg;
}
