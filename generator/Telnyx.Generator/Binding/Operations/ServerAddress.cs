using Microsoft.OpenApi;

namespace Telnyx.Generator.Binding;

/// <summary>The address of a server.</summary>
internal static class ServerAddress
{
    /// <summary>The absolute address over HTTP, variables taken by their defaults; null when it is none: relative, or of another scheme.</summary>
    public static string? Of(OpenApiServer? server)
    {
        var url = server?.Url ?? "";
        foreach (var variable in server?.Variables ?? new Dictionary<string, OpenApiServerVariable>())
        {
            url = url.Replace("{" + variable.Key + "}", variable.Value?.Default ?? "");
        }

        // On Unix "/v2" is an absolute address too, of a file.
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? url : null;
    }
}
