using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Telnyx;

/// <summary>What is measured. Static as .NET means them to be: they hold nothing, listeners do.</summary>
internal static class Instruments
{
    private static readonly string? s_version = typeof(Instruments).Assembly.GetName().Version?.ToString(3);
    private static readonly Meter s_meter = new(TelnyxTelemetry.MeterName, s_version);

    // Those of the HTTP semantic conventions, and beyond: the defaults of collectors are for milliseconds, and calls with retries last longer.
    private static readonly InstrumentAdvice<double> s_seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60],
    };

    public static readonly ActivitySource Activities = new(TelnyxTelemetry.ActivitySourceName, s_version);

    // Not http.client.request.duration: System.Net.Http measures each try under that name, and a sum over both would count twice.
    public static readonly Histogram<double> Duration =
        s_meter.CreateHistogram("telnyx.client.call.duration", "s", "Duration of calls, retries and waits included.", tags: null, s_seconds);

    public static readonly Counter<long> Retries = s_meter.CreateCounter<long>("telnyx.client.retries", "{retry}", "Requests that were sent again.");
}
