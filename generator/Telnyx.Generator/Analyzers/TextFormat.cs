using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Telnyx.Generator.Analyzers;

/// <summary>A format that the documents name, what it accepts, and what to say of a text that it does not.</summary>
/// <param name="isValid">Whether a text is of the format.</param>
/// <param name="expectation">What is needed instead.</param>
internal sealed class TextFormat(Func<string, bool> isValid, string expectation)
{
    private const string PhoneNumber = "a phone number in E.164 format ('+18005550101')";
    private const string SipUri = "a SIP URI ('sip:name@example.com')";

    private static readonly Regex s_e164 = new(@"^\+[1-9][0-9]{1,14}\z", RegexOptions.CultureInvariant);
    private static readonly Regex s_sipUri = new(@"^sips?:[^\s@]+(@[^\s@]+)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex s_address = new(@"^(\+[1-9][0-9]{1,14}|[0-9]{3,8}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})\z", RegexOptions.CultureInvariant);
    private static readonly Regex s_email = new(@"^[^\s@]+@[^\s@]+\z", RegexOptions.CultureInvariant);
    private static readonly Regex s_scheme = new(@"^[A-Za-z][A-Za-z0-9+.-]*:\S+\z", RegexOptions.CultureInvariant);
    private static readonly Regex s_dateTime = new(@"^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}", RegexOptions.CultureInvariant);

    private static readonly TextFormat s_url = new(IsUri, "it needs an absolute URI, such as 'https://example.com/path'");
    private static readonly TextFormat s_phone = new(s_e164.IsMatch, $"it needs {PhoneNumber}");
    private static readonly TextFormat s_base64 = new(IsBase64, "it needs Base64: Convert.ToBase64String(Encoding.UTF8.GetBytes(…))");

    /// <summary>The formats that are checked; others only describe.</summary>
    private static readonly Dictionary<string, TextFormat> s_formats = new(StringComparer.Ordinal)
    {
        ["uri"] = s_url,
        ["url"] = s_url,
        ["phone-number"] = s_phone,
        ["e164"] = s_phone,
        ["sip-uri"] = new(s_sipUri.IsMatch, $"it needs {SipUri}"),
        ["phone-number-or-sip-uri"] = new(text => s_e164.IsMatch(text) || s_sipUri.IsMatch(text), $"it needs {PhoneNumber} or {SipUri}"),
        ["messaging-address"] = new(s_address.IsMatch, $"it needs {PhoneNumber}, a short code or an alphanumeric sender"),
        ["base64"] = s_base64,
        ["byte"] = s_base64,
        ["uuid"] = new(text => Guid.TryParseExact(text, "D", out _), "it needs a UUID, such as '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e'"),
        ["email"] = new(s_email.IsMatch, "it needs an e-mail address"),
        ["date"] = new(IsDate, "it needs a date, such as '2030-01-31'"),
        ["date-time"] = new(IsDateTime, "it needs an ISO 8601 time, such as '2030-01-31T12:00:00Z'"),
        ["ipv4"] = new(text => IPAddress.TryParse(text, out _) && text.Contains('.'), "it needs an IPv4 address"),
        ["ipv6"] = new(text => IPAddress.TryParse(text, out _) && text.Contains(':'), "it needs an IPv6 address"),
    };

    /// <summary>What is needed instead of a text that is not of the format.</summary>
    public string Expectation { get; } = expectation;

    /// <summary>The format of a name, or null when it is not checked.</summary>
    public static TextFormat? Find(string name) => s_formats.TryGetValue(name, out var format) ? format : null;

    /// <summary>Whether a text may be sent. The documents give "" as the default of addresses: it stands for "none".</summary>
    public bool Accepts(string text) => text.Length == 0 || isValid(text);

    private static bool IsUri(string text) => s_scheme.IsMatch(text) && Uri.TryCreate(text, UriKind.Absolute, out _);

    private static bool IsDate(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsDateTime(string text) =>
        s_dateTime.IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsBase64(string text)
    {
        try
        {
            return Convert.FromBase64String(text).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
