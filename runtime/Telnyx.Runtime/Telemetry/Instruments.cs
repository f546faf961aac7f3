using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Telnyx;

/// <summary>What is measured. Static as .NET means them to be: they hold nothing, listeners do.</summary>
internal static class Instruments
{
    private static readonly string? s_version = typeof(Instruments).Assembly.GetName().Version?.ToString(3);
    private static readonly Meter s_meter = new(TelnyxTelemetry.MeterName, s_version);

    public static readonly ActivitySource Activities = new(TelnyxTelemetry.ActivitySourceName, s_version);

    // Not http.client.request.duration: System.Net.Http measures each try under that name, and a sum over both would count twice.
    public static readonly Histogram<double> Duration =
        s_meter.CreateHistogram<double>("telnyx.client.call.duration", "s", "Duration of calls, retries and waits included.");

    public static readonly Counter<long> Retries = s_meter.CreateCounter<long>("telnyx.client.retries", "{retry}", "Requests that were sent again.");
}
