namespace Telnyx.Testing.Simulator.Webhooks;

/// <summary>Where the webhooks of a call or message go.</summary>
/// <param name="Url">The address that is tried first; null when nobody asked for webhooks.</param>
/// <param name="FailoverUrl">The address that is tried when the first one fails.</param>
/// <param name="Method"><c>POST</c> or <c>GET</c>.</param>
internal sealed record WebhookRoute(Uri? Url, Uri? FailoverUrl = null, string Method = "POST")
{
    /// <summary>The absolute address of a text, or null.</summary>
    public static Uri? ParseUrl(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;
}
