using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Telnyx.AspNetCore;

/// <summary>Finds out when an endpoint is mapped whether it can work, rather than at the first webhook.</summary>
internal static class EndpointSetup
{
    /// <summary>What verifies webhooks, from the services.</summary>
    public static Webhooks FindWebhooks(IServiceProvider services) =>
        services.GetService<Webhooks>()
        ?? services.GetService<TelnyxClientBase>()?.Webhooks
        ?? throw new InvalidOperationException(
            "Nothing is registered that verifies webhooks. Call services.AddTelnyxWebhooks<TelnyxClient>() with the client registered, "
            + "or give client.Webhooks to MapTelnyxWebhooks.");

    /// <summary>A missing key is noticed before anything else of a webhook, so an empty one tells.</summary>
    /// <exception cref="InvalidOperationException">There is no key.</exception>
    public static void CheckKey(Webhooks webhooks)
    {
        try
        {
            webhooks.Verify(default(ReadOnlyMemory<byte>), null, null);
        }
        catch (TelnyxWebhookException)
        {
            // Refused, as it must be: there is a key.
        }
    }

    public static void CheckServices(IServiceProvider services, IReadOnlyCollection<Type> required)
    {
        if (services.GetService<IServiceProviderIsService>() is { } known
            && required.Where(type => !known.IsService(type)).Select(static type => type.Name).ToList() is { Count: > 0 } missing)
        {
            throw new InvalidOperationException(
                $"Webhook handlers need services that are not registered: {string.Join(", ", missing)}. Add them, with AddScoped for instance.");
        }
    }

    /// <summary>The pipeline that all endpoints share; one of its own for an application that has not called AddTelnyxWebhooks.</summary>
    public static WebhookPipeline FindPipeline(IServiceProvider services)
    {
        if (services.GetService<WebhookPipeline>() is { } shared)
        {
            return shared;
        }

        var options = Options.Create(new WebhookHandlingOptions());
        var logs = services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        var time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        var store = services.GetService<IWebhookEventStore>() ?? new MemoryWebhookEventStore(options.Value.MemoryCapacity, time);
        return new(
            new EventClaims(store, options, time, logs.CreateLogger<EventClaims>()),
            new EventRunner(
                services.GetRequiredService<IServiceScopeFactory>(), options, time, logs.CreateLogger<EventRunner>()),
            new WebhookQueue(options),
            logs.CreateLogger<WebhookPipeline>());
    }
}
