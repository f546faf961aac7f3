using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Telnyx.AspNetCore;
using Telnyx.AspNetCore.Postgres;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers PostgreSQL as the memory of webhook endpoints.</summary>
public static class TelnyxPostgresServiceExtensions
{
    /// <summary>Remembers events in the database that is registered as <see cref="NpgsqlDataSource"/>.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Changes the table and its care.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentException">An option cannot be right.</exception>
    public static IServiceCollection AddTelnyxWebhookPostgresStore(
        this IServiceCollection services, Action<PostgresEventStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = Configure(configure);
        return services.Replace(ServiceDescriptor.Singleton<IWebhookEventStore>(provider => new PostgresWebhookEventStore(
            provider.GetRequiredService<NpgsqlDataSource>(), options, provider.GetService<TimeProvider>())));
    }

    /// <summary>Remembers events in a database of their own, whatever else the application has registered.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="connectionString">How to connect to it.</param>
    /// <param name="configure">Changes the table and its care.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentException">An option cannot be right.</exception>
    public static IServiceCollection AddTelnyxWebhookPostgresStore(
        this IServiceCollection services, string connectionString, Action<PostgresEventStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var options = Configure(configure);
        return services.Replace(ServiceDescriptor.Singleton<IWebhookEventStore>(provider => new PostgresWebhookEventStore(
            new NpgsqlSlimDataSourceBuilder(connectionString).EnableTransportSecurity().Build(),
            options,
            provider.GetService<TimeProvider>(),
            ownsDatabase: true)));
    }

    private static PostgresEventStoreOptions Configure(Action<PostgresEventStoreOptions>? configure)
    {
        var options = new PostgresEventStoreOptions();
        configure?.Invoke(options);
        options.Check();
        return options;
    }
}
