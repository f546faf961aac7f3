using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Telnyx;
using Telnyx.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what webhook endpoints need.</summary>
public static class TelnyxWebhookServiceExtensions
{
    /// <summary>Registers webhooks that are verified and read by a client which is registered itself.</summary>
    /// <typeparam name="TClient">The client, such as <c>TelnyxClient</c>.</typeparam>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Changes how events are handled.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddTelnyxWebhooks<TClient>(
        this IServiceCollection services, Action<WebhookHandlingOptions>? configure = null)
        where TClient : TelnyxClientBase
    {
        services.AddTelnyxWebhooks(configure);
        services.TryAddSingleton(static provider => provider.GetRequiredService<TClient>().Webhooks);
        return services;
    }

    /// <summary>
    /// Registers how events are handled. What verifies and reads them is given to <c>MapTelnyxWebhooks</c>, or registered as <see cref="Webhooks"/>.
    /// </summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Changes how events are handled.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddTelnyxWebhooks(
        this IServiceCollection services, Action<WebhookHandlingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<WebhookHandlingOptions>().Configure(options => configure?.Invoke(options)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebhookHandlingOptions>, WebhookHandlingValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IWebhookEventStore>(static provider => new MemoryWebhookEventStore(
            provider.GetRequiredService<IOptions<WebhookHandlingOptions>>().Value.MemoryCapacity,
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<EventClaims>();
        services.TryAddSingleton<EventRunner>();
        services.TryAddSingleton<WebhookQueue>();
        services.TryAddSingleton<WebhookPipeline>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, WebhookWorkers>());
        return services;
    }
}
