using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Telnyx;
using Telnyx.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps endpoints that Telnyx delivers webhooks to.</summary>
public static class TelnyxWebhookEndpointExtensions
{
    /// <summary>
    /// Maps an endpoint for webhooks, verified and read by the <see cref="Webhooks"/> or client that is registered with the services.
    /// It answers 200 when an event was handled, has been before, or has no handler; 400 when the signature is wrong; 500 when a handler
    /// failed, so that Telnyx delivers the event again.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path, such as <c>/webhooks</c>.</param>
    /// <param name="on">Adds the handlers.</param>
    /// <returns>The endpoint, for further conventions.</returns>
    /// <exception cref="InvalidOperationException">
    /// No <see cref="Webhooks"/> is registered, no public key is configured, or a service that a handler asks for is not registered.
    /// </exception>
    public static IEndpointConventionBuilder MapTelnyxWebhooks(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Action<WebhookHandlers> on)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.MapTelnyxWebhooks(pattern, EndpointSetup.FindWebhooks(endpoints.ServiceProvider), on);
    }

    /// <summary>Maps an endpoint for webhooks that a client verifies and reads.</summary>
    /// <inheritdoc cref="MapTelnyxWebhooks(IEndpointRouteBuilder, string, Action{WebhookHandlers})"/>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path, such as <c>/webhooks</c>.</param>
    /// <param name="webhooks">What verifies and reads: <c>client.Webhooks</c>.</param>
    /// <param name="on">Adds the handlers.</param>
    public static IEndpointConventionBuilder MapTelnyxWebhooks(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Webhooks webhooks, Action<WebhookHandlers> on)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(webhooks);
        ArgumentNullException.ThrowIfNull(on);
        var handlers = new WebhookHandlers();
        on(handlers);
        handlers.Seal();
        EndpointSetup.CheckKey(webhooks);
        EndpointSetup.CheckServices(endpoints.ServiceProvider, handlers.RequiredServices);
        var pipeline = EndpointSetup.FindPipeline(endpoints.ServiceProvider);
        var endpoint = new WebhookEndpoint(new(webhooks, pipeline.Logger), handlers, pipeline);

        // The signature is the authorization: a policy for the whole application must not lock Telnyx out.
        return endpoints.MapPost(pattern, (RequestDelegate)endpoint.HandleAsync)
            .WithMetadata(new AllowAnonymousAttribute())
            .WithDisplayName("Telnyx webhooks");
    }
}
