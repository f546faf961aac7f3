using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Telnyx.AspNetCore;
using Telnyx.MediaStreams;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps endpoints that Telnyx streams the audio of calls to.</summary>
public static class TelnyxMediaStreamEndpointExtensions
{
    // WebSockets are opened by GET, over HTTP/2 by CONNECT.
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Connect];

    /// <summary>Maps a WebSocket endpoint for the <c>stream_url</c> of calls. <c>UseWebSockets</c> is not needed.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path, such as <c>/media</c>.</param>
    /// <param name="handler">Reads and sends until the stream is over; when it returns, the stream is closed.</param>
    /// <param name="configure">Says who may open a stream: <c>options => options.AuthToken = token</c>.</param>
    /// <returns>The endpoint, for further conventions.</returns>
    /// <exception cref="ArgumentException">It was not said who may open a stream.</exception>
    public static IEndpointConventionBuilder MapTelnyxMediaStream(
        this IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string pattern,
        Func<MediaStream, CancellationToken, Task> handler,
        Action<MediaStreamEndpointOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Map(endpoints, pattern, (stream, _, cancellationToken) => handler(stream, cancellationToken), configure);
    }

    /// <summary>Maps a WebSocket endpoint whose handler uses a service, taken from a scope that lasts as long as the stream.</summary>
    /// <typeparam name="TService">The service.</typeparam>
    /// <inheritdoc cref="MapTelnyxMediaStream(IEndpointRouteBuilder, string, Func{MediaStream, CancellationToken, Task}, Action{MediaStreamEndpointOptions})"/>
    public static IEndpointConventionBuilder MapTelnyxMediaStream<TService>(
        this IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string pattern,
        Func<MediaStream, TService, CancellationToken, Task> handler,
        Action<MediaStreamEndpointOptions> configure)
        where TService : notnull
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(handler);
        EndpointSetup.CheckServices(endpoints.ServiceProvider, [typeof(TService)]);
        return Map(
            endpoints,
            pattern,
            (stream, http, cancellationToken) => handler(stream, http.RequestServices.GetRequiredService<TService>(), cancellationToken),
            configure);
    }

    private static IEndpointConventionBuilder Map(
        IEndpointRouteBuilder endpoints,
        string pattern,
        Func<MediaStream, HttpContext, CancellationToken, Task> handler,
        Action<MediaStreamEndpointOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new MediaStreamEndpointOptions();
        configure(options);
        options.Check();
        var logs = endpoints.ServiceProvider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        var endpoint = new MediaStreamEndpoint(options, handler, logs.CreateLogger<MediaStreamEndpoint>());

        // A pipeline of its own for the one middleware that it needs; where the application has it already, the second does nothing.
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets();
        pipeline.Run(endpoint.HandleAsync);
        return endpoints.MapMethods(pattern, s_methods, pipeline.Build())
            .WithMetadata(new AllowAnonymousAttribute())
            .WithDisplayName("Telnyx media stream");
    }
}
