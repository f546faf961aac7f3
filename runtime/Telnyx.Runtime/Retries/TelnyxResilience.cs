using Polly;
using Telnyx.Http;

namespace Telnyx;

/// <summary>
/// What <see cref="TelnyxClientOptions.ConfigureResilience"/> builds with, beside Polly's own strategies. Every try comes out of a
/// pipeline as a response with a status of success, or as an exception: <see cref="TelnyxApiException"/> for other statuses,
/// <see cref="TelnyxConnectionException"/>, or <see cref="TelnyxTimeoutException"/> for <see cref="TelnyxClientOptions.TryTimeout"/>.
/// </summary>
public static class TelnyxResilience
{
    /// <summary>Adds the SDK's own retries. Strategies added before see all tries as one; strategies added after see each try.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="options">How long to wait; null for the defaults.</param>
    /// <returns>The builder.</returns>
    public static ResiliencePipelineBuilder<TelnyxResponse> AddTelnyxRetry(
        this ResiliencePipelineBuilder<TelnyxResponse> builder, TelnyxRetryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddRetry(RetryStrategy.Create(options ?? new TelnyxRetryOptions()));
    }

    /// <summary>
    /// Whether a try that ended so may be followed by another without carrying anything out twice; for the <c>ShouldHandle</c> of
    /// strategies that replace the SDK's own. The number of tries is left to the strategy.
    /// </summary>
    /// <param name="context">The context of the call. Its <see cref="ResilienceContext.OperationKey"/> is the accessor, such as <c>calls.dial</c>.</param>
    /// <param name="outcome">How the try ended.</param>
    /// <returns>Whether it may be sent again.</returns>
    public static bool MayRetry(ResilienceContext context, Outcome<TelnyxResponse> outcome)
    {
        ArgumentNullException.ThrowIfNull(context);
        return outcome.Exception is { } failure && ApiCall.In(context) is { } call && RetryRules.Allow(call.Request, failure);
    }
}
