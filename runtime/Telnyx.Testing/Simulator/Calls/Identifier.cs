using System.Security.Cryptography;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>Identifiers that look like the vendor's.</summary>
internal static class Identifier
{
    /// <summary>22 characters of the URL-safe Base64 alphabet.</summary>
    public static string Short() =>
        Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>19 digits, as connections and applications have.</summary>
    public static string Digits() => RandomNumberGenerator.GetString("123456789", 19);
}
