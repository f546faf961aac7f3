using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Telnyx.AspNetCore.Tests.Webhooks;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Spans_figures_and_logs_say_what_happened_and_no_secret_or_number()
    {
        var id = Guid.NewGuid().ToString();
        var spans = new ConcurrentQueue<Activity>();
        var figures = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Telnyx",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var meters = ListenTo(figures);

        await using var app = await TestApp.StartAsync(on => on
            .On<CallAnsweredEvent>((_, _) => Task.CompletedTask)
            .On<CallHangupEvent>((e, _) => throw new InvalidOperationException("+13125550142")));
        await app.Sender.SendAsync("call.answered", id, attempt: 3);
        await app.Sender.SendAsync("call.answered", id, attempt: 4);
        await app.Sender.SendAsync("call.hangup", id + "h");
        using var forged = await app.Sender.SendAsync("{}"u8.ToArray(), request => request.Content = new ByteArrayContent("{ }"u8.ToArray()));

        var handled = spans.Single(span => (string?)span.GetTagItem("telnyx.webhook.event_id") == id);
        Assert.Equal("telnyx.webhook call.answered", handled.DisplayName);
        Assert.Equal(3, handled.GetTagItem("telnyx.webhook.attempt"));
        var failed = spans.Single(span => (string?)span.GetTagItem("telnyx.webhook.event_id") == id + "h");
        Assert.Equal(ActivityStatusCode.Error, failed.Status);
        Assert.Equal("System.InvalidOperationException", failed.GetTagItem("error.type"));
        Assert.Contains(figures, line => line.Contains("duplicate", StringComparison.Ordinal) && line.Contains("call.answered", StringComparison.Ordinal));
        Assert.Contains(figures, line => line.Contains("SignatureMismatch", StringComparison.Ordinal));

        var everything = string.Join('\n', [
            .. app.Log.All,
            .. figures,
            .. spans.SelectMany(span => span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(span.StatusDescription ?? "")),
        ]);
        Assert.Contains(id, everything, StringComparison.Ordinal);
        Assert.DoesNotContain("13125550142", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKED_SECRET", everything, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Signer.PublicKey, everything, StringComparison.Ordinal);
    }

    private static MeterListener ListenTo(ConcurrentQueue<string> figures)
    {
        var meters = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "Telnyx")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        meters.Start();
        return meters;

        void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            figures.Enqueue($"{instrument.Name} {value} " + string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")));
    }
}
