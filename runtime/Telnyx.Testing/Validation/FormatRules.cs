using System.Globalization;
using System.Text.RegularExpressions;

namespace Telnyx.Testing.Validation;

/// <summary>The formats whose breach the API refuses. Other formats are only descriptions.</summary>
internal static partial class FormatRules
{
    /// <summary>The kind of violation, or null when the value is fine.</summary>
    public static ViolationKind? Broken(string format, string value) => format switch
    {
        "phone-number-or-sip-uri" => E164().IsMatch(value) || IsSipUri(value) ? null : ViolationKind.NotE164,
        "sip-uri" => IsSipUri(value) ? null : ViolationKind.Malformed,
        "messaging-address" => MessagingAddress().IsMatch(value) ? null : ViolationKind.NotE164,
        "uuid" => Guid.TryParseExact(value, "D", out _) ? null : ViolationKind.Malformed,
        "url" or "uri" => IsWebAddress(value) ? null : ViolationKind.Malformed,
        "date-time" => IsDateTime(value) ? null : ViolationKind.Malformed,
        _ => null,
    };

    private static bool IsSipUri(string value) => SipUri().IsMatch(value);

    // The documents give "" as the default of some addresses: it stands for "none".
    private static bool IsWebAddress(string value) =>
        value.Length == 0 || (Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "ws" or "wss");

    private static bool IsDateTime(string value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _) && value.Contains('T');

    [GeneratedRegex(@"^\+[1-9][0-9]{1,14}\z", RegexOptions.CultureInvariant)]
    private static partial Regex E164();

    [GeneratedRegex(@"^sips?:[^\s@]+(@[^\s@]+)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SipUri();

    // E.164, a short code, or an alphanumeric sender with at least one letter.
    [GeneratedRegex(@"^(\+[1-9][0-9]{1,14}|[0-9]{3,8}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})\z", RegexOptions.CultureInvariant)]
    private static partial Regex MessagingAddress();
}
