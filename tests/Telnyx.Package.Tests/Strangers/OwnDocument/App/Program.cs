using Acme.Telephony;
using Telnyx.Testing;

await using var simulator = await TelnyxSimulator.StartAsync();
using var client = new AcmeClient(new() { BaseAddress = simulator.BaseAddress, ApiKey = simulator.ApiKey });

var call = await client.Calls.DialAsync(new() { ConnectionId = simulator.ConnectionId, From = "+13125550101", To = "+13125550100" });
Console.WriteLine($"The simulator answered {call.StatusCode}.");
