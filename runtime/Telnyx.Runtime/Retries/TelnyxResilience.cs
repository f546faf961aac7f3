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
    /// <exception cref="ArgumentException">A wait is negative or longer than a day.</exception>
    public static ResiliencePipelineBuilder<TelnyxResponse> AddTelnyxRetry(
        this ResiliencePipelineBuilder<TelnyxResponse> builder, TelnyxRetryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        options ??= new TelnyxRetryOptions();
        CheckWait(options.Delay, nameof(options.Delay));
        CheckWait(options.MaxDelay, nameof(options.MaxDelay));
        CheckWait(options.MaxRetryAfter, nameof(options.MaxRetryAfter));
        return builder.AddRetry(RetryStrategy.Create(options));
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

    private static void CheckWait(TimeSpan wait, string name)
    {
        if (wait < TimeSpan.Zero || wait > TimeSpan.FromDays(1))
        {
            throw new ArgumentException($"TelnyxRetryOptions.{name} must be from zero to one day.", name);
        }
    }
}
