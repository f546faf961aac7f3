using System.Globalization;
using System.Text.Json;

namespace Telnyx;

/// <summary>A token, and how long to use it.</summary>
internal sealed class AccessToken
{
    private static readonly TimeSpan s_unknownLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_new = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_margin = TimeSpan.FromMinutes(1);

    private readonly long _received;
    private readonly TimeSpan _lifetime;

    private AccessToken(string text, long received, TimeSpan lifetime)
    {
        Text = text;
        _received = received;

        // A minute is enough for a call and for clocks that differ; of a short life, it is a tenth.
        _lifetime = lifetime - (lifetime / 10 < s_margin ? lifetime / 10 : s_margin);
    }

    public string Text { get; }

    /// <summary>Whether it was given so lately that a new one would fare no better.</summary>
    public bool IsNew(TimeProvider time) => time.GetElapsedTime(_received) < s_new;

    public bool IsFresh(TimeProvider time) => time.GetElapsedTime(_received) < _lifetime;

    /// <summary>Reads the response of a token address.</summary>
    /// <param name="response">The response.</param>
    /// <param name="asked">The timestamp of the request.</param>
    /// <exception cref="TelnyxSerializationException">It holds no token. The exception does not keep the body: half a token may be in it.</exception>
    public static AccessToken Read(TelnyxResponse response, long asked)
    {
        try
        {
            using var document = JsonDocument.Parse(response.Body);
            var root = document.RootElement;
            if (root.GetProperty("access_token").GetString() is { Length: > 0 } text)
            {
                return new AccessToken(text, asked, root.TryGetProperty("expires_in", out var seconds) ? Lifetime(seconds) : s_unknownLifetime);
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Said below, without the text that the exception quotes.
        }

        throw new TelnyxSerializationException("The response of the token address holds no access_token.") { StatusCode = response.StatusCode };
    }

    // Some servers send the number as text, some with a fraction.
    private static TimeSpan Lifetime(JsonElement seconds)
    {
        var text = seconds.ValueKind == JsonValueKind.String ? seconds.GetString() : seconds.GetRawText();
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= int.MaxValue
            ? TimeSpan.FromSeconds(value)
            : s_unknownLifetime;
    }
}
