using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Telnyx;

/// <summary>
/// Text in a client state. Commands take a client state in base64, and every later event of the call carries it; what is in it is the
/// application's.
/// </summary>
/// <example>
/// <code>
/// await client.Calls.Actions.AnswerAsync(call, new() { ClientState = ClientStateText.Encode("order 7") });
/// if (ClientStateText.TryDecode(e.Payload.ClientState, out var order)) …
/// </code>
/// </example>
public static class ClientStateText
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The client state for a text.</summary>
    /// <param name="text">Any text without half surrogate pairs.</param>
    /// <returns>Base64 of its UTF-8 bytes.</returns>
    public static string Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Convert.ToBase64String(s_strictUtf8.GetBytes(text));
    }

    /// <summary>The text of a client state.</summary>
    /// <param name="clientState">As an event or a <c>start</c> message carries it.</param>
    /// <param name="text">The text.</param>
    /// <returns>False when there is none, or when it is not base64 of text: somebody else's, perhaps.</returns>
    public static bool TryDecode(string? clientState, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (clientState is null)
        {
            return false;
        }

        var bytes = new byte[clientState.Length];
        if (!Convert.TryFromBase64String(clientState, bytes, out var length))
        {
            return false;
        }

        try
        {
            text = s_strictUtf8.GetString(bytes, 0, length);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
