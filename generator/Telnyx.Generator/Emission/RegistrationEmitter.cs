using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Emits the registration of the client with dependency injection: <c>services.AddTelnyx(…)</c>.</summary>
internal static class RegistrationEmitter
{
    private const string Suffix = "Client";

    /// <summary>Emits the class.</summary>
    public static void Emit(EmissionContext context, ClientModel model)
    {
        var client = model.Name;
        var method = "Add" + (client.Length > Suffix.Length && client.EndsWith(Suffix, StringComparison.Ordinal) ? client.Substring(0, client.Length - Suffix.Length) : client);
        var writer = context.Writer;
        writer.Use(Imports.DependencyInjection | Imports.System | Imports.Telnyx);
        writer.Line("/// <summary>Registers the client with dependency injection.</summary>");
        context.GeneratedCodeAttribute();
        using (writer.Block($"{context.Accessibility} static class {client}Registration"))
        {
            writer.Lines($$"""
                /// <summary>Registers the client as a singleton, with options from the configuration section <c>Telnyx</c>.</summary>
                /// <param name="services">The services.</param>
                /// <param name="configure">Sets options; it counts more than the configuration.</param>
                /// <returns>A builder for the HTTP client behind it.</returns>
                public static IHttpClientBuilder {{method}}(this IServiceCollection services, Action<TelnyxClientOptions>? configure = null) =>
                    services.AddTelnyxClient<{{client}}>(configure);

                /// <summary>Registers a client under a key, with options from the configuration section <c>Telnyx:{name}</c>.</summary>
                /// <param name="services">The services.</param>
                /// <param name="name">The key.</param>
                /// <param name="configure">Sets options; it counts more than the configuration.</param>
                /// <returns>A builder for the HTTP client behind it.</returns>
                public static IHttpClientBuilder {{method}}(this IServiceCollection services, string name, Action<TelnyxClientOptions>? configure = null) =>
                    services.AddTelnyxClient<{{client}}>(name, configure);
                """);
            if (model.HealthProbe is { } probe)
            {
                HealthCheck(context, method, client, probe);
            }
        }
    }

    private static void HealthCheck(EmissionContext context, string method, string client, HealthProbeModel probe)
    {
        var writer = context.Writer;
        writer.Use(Imports.Collections | Imports.HealthChecks | Imports.Http | Imports.TelnyxHttp);
        var size = probe.SizeParameter is { } parameter ? Literals.String(parameter) : "null";
        writer.Line();
        context.Documentation.Write(new Documentation($"Adds a health check that sends `GET {probe.Route}`: whether the API answers and takes the key."));
        writer.Lines($$"""
            /// <param name="builder">The health checks.</param>
            /// <param name="clientName">The key that the client is registered under; null for the client without one.</param>
            /// <param name="name">The name of the check; null for <c>telnyx</c>, or <c>telnyx:{clientName}</c>.</param>
            /// <param name="failureStatus">What a failure is reported as; null for unhealthy.</param>
            /// <param name="tags">Tags to choose checks by.</param>
            /// <param name="timeout">How long the check may take; null for 10 seconds.</param>
            /// <returns>The health checks.</returns>
            public static IHealthChecksBuilder {{method}}(
                this IHealthChecksBuilder builder, string? clientName = null, string? name = null, HealthStatus? failureStatus = null,
                IEnumerable<string>? tags = null, TimeSpan? timeout = null) =>
                builder.AddTelnyxClient<{{client}}>(
                    new Operation({{Literals.String(probe.Accessor)}}, HttpMethod.Get, {{Literals.String(probe.Route)}}), {{size}}, clientName, name, failureStatus, tags, timeout);
            """);
    }
}
