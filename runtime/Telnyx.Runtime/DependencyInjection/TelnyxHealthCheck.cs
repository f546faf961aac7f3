using System.Collections.ObjectModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Telnyx.Http;

namespace Telnyx;

/// <summary>Sends one cheap request: whether the API answers and takes the key.</summary>
internal sealed class TelnyxHealthCheck(TelnyxClientBase client, Operation probe, string? sizeParameter) : IHealthCheck
{
    // The next check is the next try.
    private static readonly RequestOptions s_once = new() { MaxRetries = 0 };

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var request = new ApiRequest(probe, s_once);
        if (sizeParameter is not null)
        {
            request.AddQuery(sizeParameter, "1");
        }

        try
        {
            await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Too many requests are no reason to take an instance out of service: the others would get its load.
            var status = failure is TelnyxRateLimitException ? HealthStatus.Degraded : context.Registration.FailureStatus;
            return new HealthCheckResult(status, $"{probe.Method} {probe.Route} failed: {Reason.Of(failure)}", data: Data(failure));
        }
    }

    // Not the exception: its message repeats what the API says, and reports of health are often public.
    private static ReadOnlyDictionary<string, object> Data(Exception failure) =>
        Reason.Id((failure as TelnyxApiException)?.RequestId) is { } id
            ? new(new Dictionary<string, object> { ["telnyx.request_id"] = id })
            : ReadOnlyDictionary<string, object>.Empty;
}
