using System.Text;

namespace Telnyx.Http;

/// <summary>Keeps what the other side says within bounds before it goes into exceptions.</summary>
internal static class BodyText
{
    /// <summary>64 KiB: more than any error that the API describes, less than what could hurt.</summary>
    public const int MaxBytes = 64 * 1024;

    private const int MaxText = 1024;

    public static string Bounded(ReadOnlySpan<byte> body) => Encoding.UTF8.GetString(body.Length > MaxBytes ? body[..MaxBytes] : body);

    /// <summary>Text of the other side as a message may repeat it: not long, on one line, without phone numbers.</summary>
    public static string ForMessage(string text) => WithoutControls(PhoneNumbers.Mask(text.Length > MaxText ? string.Concat(text.AsSpan(0, MaxText), "…") : text));

    /// <summary>Text that cannot begin another line of a log, or colour a terminal.</summary>
    public static string WithoutControls(string text) => !text.Any(char.IsControl)
        ? text
        : string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        });
}
