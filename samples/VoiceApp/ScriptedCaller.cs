using Telnyx.Testing;

namespace VoiceApp;

/// <summary>Somebody who calls, chooses, speaks a message, waits for the agent and hangs up.</summary>
public static class ScriptedCaller
{
    private static readonly TimeSpan s_message = TimeSpan.FromSeconds(1);

    public static async Task RunAsync(TelnyxSimulator simulator, Func<SimulatedCall, Task> choose, CancellationToken cancellationToken)
    {
        var call = simulator.StartInboundCall("+13125550142", "+13125550143", new() { Says = [] });
        await CommandAsync(simulator, call, "gather_using_speak", cancellationToken);
        await choose(call);
        await EventAsync(simulator, call, "streaming.started", cancellationToken);
        await Task.Delay(s_message, cancellationToken);
        await call.SayAsync("Please call me back about my order.");
        await call.PressAsync("#");
        await EventAsync(simulator, call, "call.recording.transcription.saved", cancellationToken);
        await EventAsync(simulator, call, "call.bridged", cancellationToken);
        await call.HangUpAsync();
        await EventAsync(simulator, call, "call.hangup", cancellationToken);
    }

    private static Task<SimulatedWebhook> EventAsync(TelnyxSimulator simulator, SimulatedCall call, string type, CancellationToken cancellationToken) =>
        simulator.WaitForWebhookAsync(type, call.CallControlId, cancellationToken);

    /// <summary>People listen before they act: waits until the application has sent a command.</summary>
    private static async Task CommandAsync(TelnyxSimulator simulator, SimulatedCall call, string command, CancellationToken cancellationToken)
    {
        while (!simulator.Requests.Any(request =>
            request.Path.Contains(call.CallControlId, StringComparison.Ordinal) && request.Path.EndsWith(command, StringComparison.Ordinal)))
        {
            await Task.Delay(10, cancellationToken);
        }
    }
}
