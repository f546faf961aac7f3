using System.Text;

namespace Telnyx.Http;

/// <summary>Keeps bodies in exceptions within bounds.</summary>
internal static class BodyText
{
    /// <summary>64 KiB: more than any error that the API describes, less than what could hurt.</summary>
    public const int MaxBytes = 64 * 1024;

    public static string Bounded(ReadOnlySpan<byte> body) => Encoding.UTF8.GetString(body.Length > MaxBytes ? body[..MaxBytes] : body);
}
