// The OpenTelemetry SDK collects traces and metrics of a call: one command that works, one that is sent again, one that is refused.
//   dotnet run --project samples/Telemetry    against the bundled simulator: no account, no network
// The exporters print lines; in an application they are OpenTelemetry.Exporter.OpenTelemetryProtocol or your vendor's.
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Telemetry;
using Telnyx;
using Telnyx.Testing;

await using var simulator = await TelnyxSimulator.StartAsync();
using var metrics = Sdk.CreateMeterProviderBuilder()
    .AddMeter(TelnyxTelemetry.MeterName)
    .AddReader(new BaseExportingMetricReader(new MetricLines()))
    .Build();
using var traces = Sdk.CreateTracerProviderBuilder()
    .AddSource(TelnyxTelemetry.ActivitySourceName)
    .AddProcessor(new SimpleActivityExportProcessor(new SpanLines()))
    .Build();

using var http = new HttpClient(new FirstSpeakRefused { InnerHandler = new SocketsHttpHandler() });
using var client = new TelnyxClient(http, new() { BaseAddress = simulator.BaseAddress, ApiKey = simulator.ApiKey });

var call = await client.Calls.DialAsync(new() { ConnectionId = simulator.ConnectionId, From = "+13125550101", To = "+13125550100" });
await client.Calls.Actions.SpeakAsync(call.Data.CallControlId, new() { Payload = "Hello", Voice = "female" });
try
{
    await client.Calls.Actions.HangupAsync("v3:no-such-call");
    return 1;
}
catch (TelnyxApiException refused)
{
    Console.WriteLine($"refused with {(int)refused.StatusCode}");
}

metrics.ForceFlush();
return 0;
