using System.Globalization;

namespace Telnyx;

/// <summary>What a response says about the rate limit that applies.</summary>
/// <param name="Limit">How many requests are allowed in the window; null when not said.</param>
/// <param name="Remaining">How many of them are left; null when not said.</param>
/// <param name="Reset">The time until the window ends; null when not said.</param>
public readonly record struct RateLimit(int? Limit, int? Remaining, TimeSpan? Reset)
{
    internal static RateLimit? Read(TelnyxHeaders headers)
    {
        var limit = Figure(headers["x-ratelimit-limit"]);
        var remaining = Figure(headers["x-ratelimit-remaining"]);
        var reset = Figure(headers["x-ratelimit-reset"]);
        return limit is null && remaining is null && reset is null
            ? null
            : new RateLimit(limit, remaining, reset is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
    }

    private static int? Figure(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
