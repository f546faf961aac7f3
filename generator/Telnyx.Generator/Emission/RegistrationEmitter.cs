namespace Telnyx.Generator.Emission;

/// <summary>Emits the registration of the client with dependency injection: <c>services.AddTelnyx(…)</c>.</summary>
internal static class RegistrationEmitter
{
    private const string Suffix = "Client";

    /// <summary>Emits the class.</summary>
    public static void Emit(EmissionContext context, string client)
    {
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
        }
    }
}
