using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Telnyx.Http;

namespace Telnyx;

/// <summary>Tells activities, metrics and logs about calls. Costs next to nothing when nobody listens.</summary>
internal sealed class CallObserver(ClientSettings settings)
{
    private readonly ILogger? _logger = settings.LoggerFactory?.CreateLogger(TelnyxTelemetry.LogCategory);
    private readonly Uri _server = new(settings.Server.Text);

    /// <summary>A call begins.</summary>
    /// <returns>Its activity; null when nobody listens.</returns>
    public Activity? Start(Operation operation)
    {
        if (!Instruments.Activities.HasListeners())
        {
            return null;
        }

        // Complete from the start, for samplers.
        return Instruments.Activities.StartActivity(Name(operation), ActivityKind.Client, parentContext: default, tags:
        [
            new("http.request.method", operation.Method.Method),
            new("url.template", operation.Route),
            new("server.address", _server.Host),
            new("server.port", _server.Port),
            new("telnyx.operation", operation.Accessor),
        ]);
    }

    /// <summary>A try failed and will be followed by another.</summary>
    public void Retrying(ApiCall call, Exception failure, TimeSpan delay)
    {
        var operation = call.Request.Operation;
        var reason = Reason.Of(failure);
        Instruments.Retries.Add(1, new("telnyx.operation", operation.Accessor), new("error.type", reason));
        call.Activity?.AddEvent(new ActivityEvent("retry", tags: new()
        {
            ["http.request.resend_count"] = call.Attempts,
            ["error.type"] = reason,
            ["telnyx.retry.delay"] = delay.TotalSeconds,
        }));
        if (_logger?.IsEnabled(LogLevel.Warning) == true)
        {
            CallLog.Retrying(_logger, Name(operation), reason, call.Attempts, delay.TotalMilliseconds);
        }
    }

    /// <summary>A call ends.</summary>
    /// <param name="call">The call.</param>
    /// <param name="response">The response; null when it failed.</param>
    /// <param name="failure">Why it failed; null when it did not.</param>
    public void Stop(ApiCall call, TelnyxResponse? response, Exception? failure)
    {
        var api = failure as TelnyxApiException;
        var status = (int?)(response?.StatusCode ?? api?.StatusCode);
        var elapsed = call.Deadline.Elapsed;
        if (Instruments.Duration.Enabled)
        {
            Measure(call.Request.Operation, status, failure, elapsed);
        }

        if (call.Activity is { } activity)
        {
            Describe(activity, call, status, failure, response?.RequestId ?? api?.RequestId);
            activity.Dispose();
        }

        if (_logger is not null)
        {
            Log(_logger, call, status, failure, elapsed, response, api);
        }
    }

    private static string Name(Operation operation) => $"{operation.Method.Method} {operation.Route}";

    private static void Log(
        ILogger logger, ApiCall call, int? status, Exception? failure, TimeSpan elapsed, TelnyxResponse? response, TelnyxApiException? api)
    {
        var level = failure is null or OperationCanceledException ? LogLevel.Debug : LogLevel.Warning;
        if (!logger.IsEnabled(level))
        {
            return;
        }

        var name = Name(call.Request.Operation);
        switch (failure)
        {
            case null:
                CallLog.Answered(logger, name, status ?? 0, elapsed.TotalMilliseconds, call.Attempts, Reason.Id(response?.RequestId));
                break;
            case OperationCanceledException:
                CallLog.Cancelled(logger, name, elapsed.TotalMilliseconds, call.Attempts);
                break;
            default:
                CallLog.Failed(logger, name, Reason.Of(failure), elapsed.TotalMilliseconds, call.Attempts, Reason.Id(api?.RequestId));
                break;
        }
    }

    private static void Describe(Activity activity, ApiCall call, int? status, Exception? failure, string? requestId)
    {
        if (status is not null)
        {
            activity.SetTag("http.response.status_code", status);
        }

        if (Reason.Id(requestId) is { } id)
        {
            activity.SetTag("telnyx.request_id", id);
        }

        if (call.Attempts > 1)
        {
            activity.SetTag("http.request.resend_count", call.Attempts - 1);
        }

        if (failure is not null)
        {
            // Without a description: messages of exceptions repeat what the API says.
            activity.SetTag("error.type", Reason.Of(failure)).SetStatus(ActivityStatusCode.Error);
        }
    }

    private void Measure(Operation operation, int? status, Exception? failure, TimeSpan elapsed)
    {
        var tags = new TagList
        {
            { "http.request.method", operation.Method.Method },
            { "url.template", operation.Route },
            { "server.address", _server.Host },
            { "server.port", _server.Port },
        };
        if (status is not null)
        {
            tags.Add("http.response.status_code", status);
        }

        if (failure is not null)
        {
            tags.Add("error.type", Reason.Of(failure));
        }

        Instruments.Duration.Record(elapsed.TotalSeconds, tags);
    }
}
