using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Telnyx.Runtime.Tests.Telemetry;

/// <summary>Collects everything that a client tells while a test runs. Activities of other tests are left out by their trace.</summary>
internal sealed class Listening : ILoggerFactory, ILogger
{
    private readonly ActivitySource _own = new("test");
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();
    private readonly Activity _root;

    public Listening()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name is TelnyxTelemetry.ActivitySourceName or "test",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == _root?.TraceId && activity.Source.Name != "test")
                {
                    Activities.Enqueue(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(_activities);
        _root = _own.StartActivity("root")!;
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == TelnyxTelemetry.MeterName)
            {
                Instruments.Enqueue(instrument);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measure(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measure(instrument, value, tags));
        _meters.Start();
    }

    public ConcurrentQueue<Activity> Activities { get; } = new();

    public ConcurrentQueue<Instrument> Instruments { get; } = new();

    public ConcurrentQueue<string> Measurements { get; } = new();

    public ConcurrentQueue<(LogLevel Level, string Text)> Logs { get; } = new();

    /// <summary>All of it as text.</summary>
    public string Everything => string.Join('\n', Logs.Select(log => log.Text).Concat(Measurements).Concat(Activities.Select(activity =>
        $"{activity.DisplayName} {activity.StatusDescription} {Tags(activity.TagObjects)} {string.Join(' ', activity.Events.Select(e => e.Name + Tags(e.Tags)))} {Tags(activity.Baggage.Select(pair => new KeyValuePair<string, object?>(pair.Key, pair.Value)))}")));

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Logs.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));

    public void Dispose()
    {
        _root.Dispose();
        _activities.Dispose();
        _meters.Dispose();
        _own.Dispose();
    }

    private static string Tags(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"));

    private void Measure<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Measurements.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{instrument.Name} {value} {Tags(tags.ToArray())}"));
}
