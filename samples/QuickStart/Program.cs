// Places a call and drives it to its end by webhooks: speak, record, stream, transcribe, hang up.
//   dotnet run --project samples/QuickStart             against the bundled simulator: no account, no network
//   dotnet run --project samples/QuickStart -- --live   over the real API, with the environment variables named below
using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Telnyx;
using Telnyx.Testing;

var live = args.Contains("--live");
var clock = Stopwatch.StartNew();
using var over = new CancellationTokenSource(TimeSpan.FromSeconds(live ? 120 : 30));
string[] expected = ["call.initiated", "call.answered", "call.speak.started", "call.speak.ended", "streaming.started",
    "call.transcription", "streaming.stopped", "call.recording.saved", "call.hangup"];
var missing = new ConcurrentDictionary<string, bool>(expected.Select(type => KeyValuePair.Create(type, true)));

// The client. For --live it reads TELNYX_API_KEY and TELNYX_PUBLIC_KEY; the simulator has an account and keys of its own.
await using var simulator = live ? null : await TelnyxSimulator.StartAsync(new() { Pace = 0.2 });
using var client = new TelnyxClient(simulator is null
    ? new() : new() { BaseAddress = simulator.BaseAddress, ApiKey = simulator.ApiKey, PublicKey = simulator.PublicKey });
var actions = client.Calls.Actions;

// The endpoint that Telnyx calls. For --live, a tunnel must lead from TELNYX_WEBHOOK_URL to PORT.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:" + (Environment.GetEnvironmentVariable("PORT") ?? "0"));
await using var app = builder.Build();
app.MapPost("/webhooks", (RequestDelegate)ReceiveAsync);
await app.StartAsync();
var webhookUrl = Setting("TELNYX_WEBHOOK_URL", app.Urls.First() + "/webhooks");

// Leave From out and this does not compile: the document says that it is required.
Print("--> calls.dial");
await client.Calls.DialAsync(new()
{
    ConnectionId = Setting("TELNYX_CONNECTION_ID", simulator?.ConnectionId),
    From = Setting("TELNYX_FROM", "+13125550101"),
    To = Setting("TELNYX_TO", "+13125550100"),
    WebhookUrl = webhookUrl,
});

await Task.WhenAny(Task.Delay(Timeout.Infinite, over.Token));
Print(missing.IsEmpty ? "Every expected event came." : "These events did not come: " + string.Join(", ", missing.Keys.Order()));
return missing.IsEmpty ? 0 : 1;

async Task ReceiveAsync(HttpContext context)
{
    try
    {
        // The signature covers the raw bytes: verify them first, then read the event. Unknown events are UnknownWebhookEvent.
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        await ReactAsync(client.Webhooks.Unwrap(body.ToArray(), name => context.Request.Headers[name]));
    }
    catch (TelnyxException exception)
    {
        // A forged webhook is refused; when a command failed, 500 makes Telnyx deliver the webhook again.
        Print(exception.Message);
        context.Response.StatusCode = exception is TelnyxWebhookException ? 400 : 500;
    }
}

async Task ReactAsync(WebhookEvent webhook)
{
    Print("<-- " + webhook.EventType);
    var isFirst = missing.TryRemove(webhook.EventType ?? "", out _);
    switch (webhook)
    {
        case CallAnsweredEvent { Payload.CallControlId: var call }:
            await Run("speak", actions.SpeakAsync(call, new() { Payload = "Hello from .NET. Please say something.", Voice = "female" }));
            break;
        case CallSpeakEndedEvent { Payload.CallControlId: var call }:
            await Run("start_recording", actions.StartRecordingAsync(call, new() { Format = StartRecordingFormat.Wav, Channels = StartRecordingChannels.Dual }));
            await Run("start_streaming", actions.StartStreamingAsync(call, new() { StreamUrl = Setting("TELNYX_STREAM_URL", "wss://media.example.com/call") }));
            await Run("start_transcription", actions.StartTranscriptionAsync(call, new() { TranscriptionEngine = TranscriptionEngine.Telnyx }));
            break;
        case CallTranscriptionEvent { Payload: { CallControlId: var call } heard } when isFirst:
            Print($"    they said: {heard.TranscriptionData?.Transcript}");
            await Run("stop_transcription", actions.StopTranscriptionAsync(call));
            await Run("stop_streaming", actions.StopStreamingAsync(call));
            await Run("stop_recording", actions.StopRecordingAsync(call));
            await Run("hangup", actions.HangupAsync(call));
            break;
        case CallHangupEvent:
            over.CancelAfter(TimeSpan.FromSeconds(3)); // Events of the call may still be on their way.
            break;
    }

    if (missing.IsEmpty) over.Cancel();
}

async Task Run<T>(string action, Task<TelnyxResponse<T>> sent) { Print("--> calls.actions." + action); await sent; }
void Print(string line) => Console.WriteLine($"{clock.Elapsed.TotalSeconds,7:F3} s  {line}");
string Setting(string name, string? simulated) => (live ? Environment.GetEnvironmentVariable(name) : simulated) ?? throw new ArgumentException($"--live needs {name}.");
