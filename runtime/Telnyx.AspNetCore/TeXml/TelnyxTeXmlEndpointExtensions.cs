using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Telnyx;
using Telnyx.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps endpoints for TeXML callbacks, which are signed like webhooks but are forms.</summary>
public static class TelnyxTeXmlEndpointExtensions
{
    /// <summary>Maps an endpoint that verifies a TeXML callback and answers with instructions.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path, such as <c>/texml</c>.</param>
    /// <param name="handler">Gives the TeXML text to answer with. Text from the form must be escaped before it goes in.</param>
    /// <param name="webhooks">What verifies; when null, the <see cref="Webhooks"/> or client registered with the services.</param>
    /// <returns>The endpoint, for further conventions.</returns>
    /// <exception cref="InvalidOperationException">Nothing that verifies is registered, or no public key is configured.</exception>
    public static IEndpointConventionBuilder MapTelnyxTeXml(
        this IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string pattern,
        Func<TeXmlRequest, CancellationToken, Task<string>> handler,
        Webhooks? webhooks = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(handler);
        webhooks ??= EndpointSetup.FindWebhooks(endpoints.ServiceProvider);
        EndpointSetup.CheckKey(webhooks);
        var logs = endpoints.ServiceProvider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        var endpoint = new TeXmlEndpoint(new(webhooks, logs.CreateLogger<TeXmlEndpoint>()), handler);
        return endpoints.MapPost(pattern, (RequestDelegate)endpoint.HandleAsync)
            .WithMetadata(new AllowAnonymousAttribute())
            .WithDisplayName("Telnyx TeXML");
    }
}
