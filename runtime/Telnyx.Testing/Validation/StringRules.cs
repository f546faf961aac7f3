using System.Text.RegularExpressions;

namespace Telnyx.Testing.Validation;

/// <summary>Length, pattern, encoding and format of strings.</summary>
internal static class StringRules
{
    // The patterns come from our own documents; the limit only guards against a slip in them.
    private static readonly TimeSpan s_patternTimeout = TimeSpan.FromSeconds(1);

    public static void Check(Schema schema, string value, string pointer, List<Violation> violations)
    {
        // Lengths count characters as people do: a surrogate pair is one.
        var length = value.EnumerateRunes().Count();
        if (schema.TryGet("minLength", out var min) && length < min.GetInt32())
        {
            violations.Add(new(pointer, ViolationKind.Malformed, $"At least {min.GetInt32()} characters are needed."));
        }

        if (schema.TryGet("maxLength", out var max) && length > max.GetInt32())
        {
            violations.Add(new(pointer, ViolationKind.Malformed, $"No more than {max.GetInt32()} characters are accepted."));
        }

        if (schema.TryGetText("pattern", out var pattern)
            && !Regex.IsMatch(value, pattern, RegexOptions.CultureInvariant, s_patternTimeout))
        {
            violations.Add(new(pointer, ViolationKind.Malformed, $"The value does not match {pattern}."));
        }

        if (schema.TryGetText("contentEncoding", out var encoding) && encoding == "base64"
            && !Convert.TryFromBase64String(value, new byte[value.Length], out _))
        {
            violations.Add(new(pointer, ViolationKind.Malformed, "The value is not Base64."));
        }

        if (schema.TryGetText("format", out var format) && FormatRules.Broken(format, value) is { } kind)
        {
            violations.Add(new(pointer, kind, kind == ViolationKind.NotE164
                ? $"The '{Violation.NameOf(pointer)}' parameter must be a phone number in +E.164 format or a SIP URI."
                : $"The value is not a valid {format}."));
        }
    }
}
