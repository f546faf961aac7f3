using System.Text.Json;
using Telnyx.Testing;

namespace Telnyx.Sdk.Tests.Faults;

/// <summary>The connection breaks after the API has carried a request out, and before it could say so.</summary>
public sealed class ResetTests
{
    [Fact]
    public async Task A_message_is_sent_once_and_the_caller_is_told()
    {
        await using var simulator = await TelnyxSimulator.StartAsync();
        using var proxy = new FaultyProxy(simulator.BaseAddress, static _ => Fault.ResetProcessed);
        using var client = Client(simulator, proxy);

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(
            () => client.Messages.SendAsync(new() { From = "+13125550002", To = "+13125550001", Text = "Once" }));

        var executed = Assert.Single(simulator.Requests);
        Assert.Equal(("POST", "/v2/messages", 200), (executed.Method, executed.Path, executed.StatusCode));
        Assert.Single(proxy.Requests);
        Assert.Equal((1, 0), (failure.Attempts, failure.EarlierFailures.Count));
        Assert.StartsWith("POST messages on 127.0.0.1:", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("+1312", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_is_sent_again_with_the_same_id_and_carried_out_once()
    {
        await using var simulator = await TelnyxSimulator.StartAsync();
        var speaks = 0;
        using var proxy = new FaultyProxy(simulator.BaseAddress, request =>
            request.Contains("/actions/speak", StringComparison.Ordinal) && ++speaks == 1 ? Fault.ResetProcessed : Fault.None);
        using var client = Client(simulator, proxy);
        var call = (await client.Calls.DialAsync(
            new() { ConnectionId = simulator.ConnectionId, From = "+18005550101", To = "+18005550100" })).Data.CallControlId;
        await simulator.GetCall(call).WaitUntilDecidedAsync();

        var response = await client.Calls.Actions.SpeakAsync(call, new() { Payload = "Once", Voice = "female" });

        var sent = proxy.Requests.Where(static request => request.Contains("/actions/speak", StringComparison.Ordinal)).ToList();
        Assert.Equal((2, 2), (response.Attempts, sent.Count));
        var id = Assert.Single(sent.Select(CommandId).Distinct());
        var executed = simulator.Requests.Where(one => one.CommandId == id.ToString());
        Assert.Equal([false, true], executed.Select(static one => one.Repeated));
    }

    private static Guid CommandId(string request) =>
        JsonDocument.Parse(request.Split("\r\n\r\n", 2)[1]).RootElement.GetProperty("command_id").GetGuid();

    private static TelnyxClient Client(TelnyxSimulator simulator, FaultyProxy proxy) => new(new TelnyxClientOptions
    {
        BaseAddress = proxy.BaseAddress,
        ApiKey = simulator.ApiKey,
        ConfigureResilience = static pipeline => pipeline.AddTelnyxRetry(new TelnyxRetryOptions { Delay = TimeSpan.FromMilliseconds(1) }),
    });
}
