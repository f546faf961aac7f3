using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Telnyx.AspNetCore;

/// <summary>Spans and figures about webhooks, under the name <c>Telnyx</c>. Only types and ids of verified events are in them.</summary>
internal static class WebhookTelemetry
{
    private const string Name = "Telnyx";
    private const string OutcomeTag = "telnyx.webhook.outcome";
    private const string ReasonTag = "telnyx.webhook.reason";
    private const string TypeTag = "telnyx.webhook.event_type";

    private static readonly ActivitySource s_source = new(Name);
    private static readonly Meter s_meter = new(Name);

    private static readonly Counter<long> s_received = s_meter.CreateCounter<long>(
        "telnyx.webhook.received", "{webhook}", "Webhooks by what became of them.");

    private static readonly Histogram<double> s_duration = s_meter.CreateHistogram<double>(
        "telnyx.webhook.handler.duration", "s", "How long the handlers of an event took.");

    public static void Refused(WebhookFailureReason reason) =>
        s_received.Add(1, new(OutcomeTag, "refused"), new(ReasonTag, reason.ToString()));

    public static void Unreadable() => s_received.Add(1, new KeyValuePair<string, object?>(OutcomeTag, "unreadable"));

    public static void Received(WebhookEvent webhook, WebhookOutcome outcome) =>
        s_received.Add(1, new(OutcomeTag, Text(outcome)), new(TypeTag, webhook.EventType));

    /// <summary>A queued event has been received before; this is what became of it.</summary>
    public static void Worked(WebhookEvent webhook, WebhookOutcome outcome) => Received(webhook, outcome);

    public static Activity? Start(WebhookEvent webhook, ActivityContext parent)
    {
        if (!s_source.HasListeners())
        {
            return null;
        }

        var activity = s_source.StartActivity("telnyx.webhook " + webhook.EventType, ActivityKind.Consumer, parent);
        activity?.SetTag(TypeTag, webhook.EventType);
        activity?.SetTag("telnyx.webhook.event_id", webhook.Id);
        activity?.SetTag("telnyx.webhook.attempt", webhook.Meta?.Attempt);
        return activity;
    }

    public static void Ran(Activity? activity, WebhookEvent webhook, WebhookOutcome outcome, Exception? failure, TimeSpan duration)
    {
        s_duration.Record(duration.TotalSeconds, new(OutcomeTag, Text(outcome)), new(TypeTag, webhook.EventType));
        activity?.SetTag(OutcomeTag, Text(outcome));
        if (failure is not null)
        {
            // The message may hold anything, numbers included; the type says enough to look into the log.
            activity?.SetTag("error.type", failure.GetType().FullName);
            activity?.SetStatus(ActivityStatusCode.Error);
        }
    }

    private static string Text(WebhookOutcome outcome) => outcome switch
    {
        WebhookOutcome.Handled => "handled",
        WebhookOutcome.Ignored => "ignored",
        WebhookOutcome.Queued => "queued",
        WebhookOutcome.Duplicate => "duplicate",
        WebhookOutcome.Busy => "busy",
        WebhookOutcome.Failed => "failed",
        WebhookOutcome.StoreFailed => "store_failed",
        WebhookOutcome.QueueFull => "queue_full",
        _ => "stopping",
    };
}
