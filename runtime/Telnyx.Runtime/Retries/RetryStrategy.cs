using Polly;
using Polly.Retry;
using Telnyx.Http;

namespace Telnyx;

/// <summary>The SDK's retries as a strategy of Polly.</summary>
internal static class RetryStrategy
{
    public static RetryStrategyOptions<TelnyxResponse> Create(TelnyxRetryOptions options)
    {
        var longest = options.MaxRetryAfter;
        var strategy = new RetryStrategyOptions<TelnyxResponse>
        {
            Name = "TelnyxRetry",

            // Each call has its own number; see MayRetry.
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            Delay = options.Delay,
            MaxDelay = options.MaxDelay,
            UseJitter = options.UseJitter,
            ShouldHandle = args => new(MayRetry(args, longest)),

            // Null is Polly's own back-off.
            DelayGenerator = args => new(RetryAfter(ApiCall.In(args.Context), args.Outcome.Exception, longest)),
            OnRetry = static args =>
            {
                ApiCall.In(args.Context)?.Retrying(args.Outcome.Exception!, args.RetryDelay);
                return default;
            },
        };
        if (options.Random is not null)
        {
            strategy.Randomizer = options.Random;
        }

        return strategy;
    }

    private static bool MayRetry(RetryPredicateArguments<TelnyxResponse> args, TimeSpan longest)
    {
        if (ApiCall.In(args.Context) is not { } call || args.Outcome.Exception is not { } failure || args.AttemptNumber >= call.MaxRetries)
        {
            return false;
        }

        // To wait until the time is up, and then report that, would hide what the API said.
        return RetryRules.Allow(call.Request, failure) && !(RetryAfter(call, failure, longest) >= call.Deadline.Remaining);
    }

    private static TimeSpan? RetryAfter(ApiCall? call, Exception? failure, TimeSpan longest)
    {
        if (call is null || failure is not TelnyxApiException { Headers: { } headers })
        {
            return null;
        }

        return RetryAfterHeader.Read(headers, call.Deadline.Time) is { } wait ? (wait < longest ? wait : longest) : null;
    }
}
