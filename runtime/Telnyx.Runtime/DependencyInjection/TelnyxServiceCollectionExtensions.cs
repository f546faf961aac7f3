using System.ComponentModel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Telnyx;
using Telnyx.Http;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers generated clients. Emitted code has a shorter form for its own client: <c>services.AddTelnyx(…)</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public static class TelnyxServiceCollectionExtensions
{
    private const string Section = "Telnyx";

    /// <summary>
    /// Registers a client as a singleton. Its options are those of the configuration section <c>Telnyx</c>, then of
    /// <paramref name="configure"/>, and are checked when the host starts.
    /// </summary>
    /// <typeparam name="TClient">The generated client.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options.</param>
    /// <returns>A builder for the HTTP client behind it, for handlers of one's own.</returns>
    public static IHttpClientBuilder AddTelnyxClient<TClient>(this IServiceCollection services, Action<TelnyxClientOptions>? configure = null)
        where TClient : TelnyxClientBase, ITelnyxClient<TClient>
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(static provider => Create<TClient>(provider, Options.Options.DefaultName, Section));
        return Add<TClient>(services, Options.Options.DefaultName, Section, configure);
    }

    /// <summary>
    /// Registers a client as a keyed singleton. Its options are those of the configuration section <c>Telnyx:{name}</c>, then of
    /// <paramref name="configure"/>, and are checked when the host starts.
    /// </summary>
    /// <typeparam name="TClient">The generated client.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="name">The key.</param>
    /// <param name="configure">Sets options.</param>
    /// <returns>A builder for the HTTP client behind it, for handlers of one's own.</returns>
    public static IHttpClientBuilder AddTelnyxClient<TClient>(this IServiceCollection services, string name, Action<TelnyxClientOptions>? configure = null)
        where TClient : TelnyxClientBase, ITelnyxClient<TClient>
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var section = $"{Section}:{name}";
        services.TryAddKeyedSingleton(name, (provider, _) => Create<TClient>(provider, name, section));
        return Add<TClient>(services, name, section, configure);
    }

    private static IHttpClientBuilder Add<TClient>(IServiceCollection services, string name, string section, Action<TelnyxClientOptions>? configure)
        where TClient : TelnyxClientBase, ITelnyxClient<TClient>
    {
        var options = services.AddOptions<TelnyxClientOptions>(name).Configure<IServiceProvider>((target, provider) =>
        {
            target.LoggerFactory = provider.GetService<ILoggerFactory>();
            target.TimeProvider = provider.GetService<TimeProvider>() ?? target.TimeProvider;
            OptionsBinder.Bind(target, provider.GetService<IConfiguration>()?.GetSection(section));
        });
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.AddSingleton<IValidateOptions<TelnyxClientOptions>>(new OptionsCheck<TClient>(name));
        options.ValidateOnStart();

        // The client lives as long as the application, so its connections are renewed by the handler, not by the factory. The factory's
        // own logs hold addresses, and those hold ids and phone numbers.
        return services.AddHttpClient(section)
            .ConfigureHttpClient(static http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(static () => new OwnHandler())
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
    }

    private static TClient Create<TClient>(IServiceProvider provider, string name, string section)
        where TClient : TelnyxClientBase, ITelnyxClient<TClient> => TClient.Create(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(section),
            provider.GetRequiredService<IOptionsMonitor<TelnyxClientOptions>>().Get(name));
}
