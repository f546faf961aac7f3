using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Telnyx.AspNetCore;

/// <summary>Spans and figures about media streams, under the name <c>Telnyx</c>.</summary>
internal static class MediaTelemetry
{
    private const string Name = "Telnyx";

    private static readonly ActivitySource s_source = new(Name);
    private static readonly Meter s_meter = new(Name);

    private static readonly UpDownCounter<long> s_active = s_meter.CreateUpDownCounter<long>(
        "telnyx.media_stream.active", "{stream}", "Media streams that are open.");

    private static readonly Counter<long> s_refused = s_meter.CreateCounter<long>(
        "telnyx.media_stream.refused", "{stream}", "Media streams without the right token.");

    public static void Refused() => s_refused.Add(1);

    public static Running Start()
    {
        s_active.Add(1);
        return new(s_source.StartActivity("telnyx.media_stream", ActivityKind.Server));
    }

    /// <summary>One open stream.</summary>
    public readonly struct Running(Activity? activity) : IDisposable
    {
        public void Fail(Exception exception)
        {
            activity?.SetTag("error.type", exception.GetType().FullName);
            activity?.SetStatus(ActivityStatusCode.Error);
        }

        public void Dispose()
        {
            s_active.Add(-1);
            activity?.Dispose();
        }
    }
}
