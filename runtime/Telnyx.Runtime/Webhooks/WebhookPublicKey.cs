using Telnyx.Cryptography;

namespace Telnyx;

/// <summary>Reads a public key as a user configures it and says what was pasted instead, without repeating it.</summary>
internal static class WebhookPublicKey
{
    private const string Expected =
        "The public key of Telnyx webhooks is 44 characters of base64 (32 bytes), shown in the portal under "
        + "Account Settings > Keys & Credentials > Public Key. ";

    /// <summary>The key, for the parameter or setting <paramref name="source"/>.</summary>
    /// <exception cref="ArgumentException">It is not a key that any signature may be accepted for.</exception>
    public static Ed25519PublicKey Parse(string? text, string source, out byte[] bytes)
    {
        // White space around it is what environment files and copying leave behind.
        var key = text.AsSpan().Trim();
        bytes = new byte[PointEncoding.Length];
        if (!StrictBase64.TryDecode(key, bytes))
        {
            throw new ArgumentException(Expected + Hint(key), source);
        }

        return Ed25519PublicKey.TryCreate(bytes)
            ?? throw new ArgumentException(Expected + "These bytes are no valid Ed25519 key: copy it again.", source);
    }

    private static string Hint(ReadOnlySpan<char> key)
    {
        if (key.IsEmpty)
        {
            return "It is empty.";
        }

        if (key.StartsWith("-----", StringComparison.Ordinal))
        {
            return "This is a PEM file: use the base64 text of the raw key instead.";
        }

        if (key.StartsWith("whsec_", StringComparison.Ordinal))
        {
            return "This is a shared webhook secret (whsec_…) of another scheme; Telnyx signs with Ed25519.";
        }

        if (key.StartsWith("KEY", StringComparison.Ordinal))
        {
            return "This looks like an API key, which is a secret and belongs into TELNYX_API_KEY.";
        }

        // 12 bytes of ASN.1 header and the key are 44 bytes, 60 characters, and always begin like this.
        if (key.StartsWith("MCowBQYDK2Vw", StringComparison.Ordinal))
        {
            return "This is a key in DER (SubjectPublicKeyInfo): use the base64 text of its last 32 bytes.";
        }

        return key.Length == 2 * PointEncoding.Length && IsHex(key)
            ? "This is hexadecimal: use base64."
            : $"This has {key.Length} characters or is not base64.";
    }

    private static bool IsHex(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
