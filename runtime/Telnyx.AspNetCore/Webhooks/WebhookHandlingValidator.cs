using Microsoft.Extensions.Options;

namespace Telnyx.AspNetCore;

/// <summary>Refuses settings that cannot work, when the application starts.</summary>
internal sealed class WebhookHandlingValidator : IValidateOptions<WebhookHandlingOptions>
{
    public ValidateOptionsResult Validate(string? name, WebhookHandlingOptions options)
    {
        List<string> problems = [];
        Check(options.ClaimLease >= TimeSpan.FromSeconds(1) && options.ClaimLease <= TimeSpan.FromMinutes(10),
            "ClaimLease must be from 1 second to 10 minutes.");
        Check(options.Retention >= TimeSpan.FromMinutes(1), "Retention must be at least a minute: Telnyx repeats webhooks for that long.");
        Check(options.MemoryCapacity >= 1, "MemoryCapacity must be at least 1.");
        Check(options.HandlerTimeout > TimeSpan.Zero || options.HandlerTimeout == Timeout.InfiniteTimeSpan,
            "HandlerTimeout must be above zero, or Timeout.InfiniteTimeSpan for no limit.");
        Check(options.Background is not { Capacity: < 1 }, "Background.Capacity must be at least 1.");
        Check(options.Background is not { Workers: < 1 }, "Background.Workers must be at least 1.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);

        void Check(bool holds, string problem)
        {
            if (!holds)
            {
                problems.Add(problem);
            }
        }
    }
}
