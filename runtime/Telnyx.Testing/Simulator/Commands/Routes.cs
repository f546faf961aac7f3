using Telnyx.Testing.Simulator.Calls;
using Telnyx.Testing.Simulator.Http;
using Telnyx.Testing.Simulator.Webhooks;

namespace Telnyx.Testing.Simulator.Commands;

/// <summary>The parameters with which commands direct webhooks elsewhere.</summary>
internal static class Routes
{
    /// <summary>The route that the command asks for, or the one that holds without it.</summary>
    public static WebhookRoute From(ApiArguments arguments, WebhookRoute otherwise) =>
        arguments.Text("webhook_url") is { } url
            ? new(Parse(url, "webhook_url"), Method: arguments.Text("webhook_url_method", "POST"))
            : otherwise;

    /// <summary>Adds the addresses of single events.</summary>
    public static void AddByEvent(ApiArguments arguments, Call call)
    {
        if (arguments.Find("webhook_urls") is not { } urls)
        {
            return;
        }

        var method = arguments.Text("webhook_urls_method", "POST");
        foreach (var entry in urls.EnumerateObject())
        {
            call.RoutesByEvent[entry.Name] = new(Parse(entry.Value.GetString() ?? "", "webhook_urls"), Method: method);
        }
    }

    private static Uri Parse(string url, string name) => WebhookRoute.ParseUrl(url)
        ?? throw Refusal.Unprocessable("10003", "Invalid URL", $"The '{name}' parameter is not an http or https address.", "/" + name);
}
