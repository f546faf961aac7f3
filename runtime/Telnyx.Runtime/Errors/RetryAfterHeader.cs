using System.Globalization;
using System.Net.Http.Headers;

namespace Telnyx;

/// <summary>Reads how long the API asks to wait: <c>retry-after-ms</c>, or <c>Retry-After</c> in whole seconds or as a date.</summary>
internal static class RetryAfterHeader
{
    public static TimeSpan? Read(TelnyxHeaders headers, TimeProvider time)
    {
        if (Whole(headers["retry-after-ms"]) is { } milliseconds)
        {
            return TimeSpan.FromMilliseconds(milliseconds);
        }

        var text = headers["Retry-After"];
        if (Whole(text) is { } seconds)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        if (!RetryConditionHeaderValue.TryParse(text, out var value) || value.Date is not { } date)
        {
            return null;
        }

        var wait = date - time.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    // Signs, fractions and lists are not what the header allows: better none than a wrong one.
    private static int? Whole(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
