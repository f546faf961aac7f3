using System.ComponentModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Telnyx;
using Telnyx.Http;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers health checks of generated clients. Emitted code has a shorter form for its own client: <c>AddHealthChecks().AddTelnyx()</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public static class TelnyxHealthChecksBuilderExtensions
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(10);

    /// <summary>Adds a health check that sends one request: whether the API answers and takes the key.</summary>
    /// <typeparam name="TClient">The generated client, registered with <c>AddTelnyxClient</c>.</typeparam>
    /// <param name="builder">The health checks.</param>
    /// <param name="probe">What is sent: a GET without path parameters.</param>
    /// <param name="sizeParameter">The query parameter with the length of a list, which is set to 1; null for none.</param>
    /// <param name="clientName">The key that the client is registered under; null for the client without one.</param>
    /// <param name="name">The name of the check; null for <c>telnyx</c>, or <c>telnyx:{clientName}</c>.</param>
    /// <param name="failureStatus">What a failure is reported as; null for unhealthy.</param>
    /// <param name="tags">Tags to choose checks by.</param>
    /// <param name="timeout">How long the check may take; null for 10 seconds.</param>
    /// <returns>The health checks.</returns>
    public static IHealthChecksBuilder AddTelnyxClient<TClient>(
        this IHealthChecksBuilder builder, Operation probe, string? sizeParameter, string? clientName = null, string? name = null,
        HealthStatus? failureStatus = null, IEnumerable<string>? tags = null, TimeSpan? timeout = null)
        where TClient : TelnyxClientBase, ITelnyxClient<TClient>
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(probe);
        return builder.Add(new HealthCheckRegistration(
            name ?? (clientName is null ? "telnyx" : "telnyx:" + clientName),
            provider => new TelnyxHealthCheck(Client(provider), probe, sizeParameter),
            failureStatus,
            tags,
            timeout ?? s_timeout));

        TClient Client(IServiceProvider provider) =>
            clientName is null ? provider.GetRequiredService<TClient>() : provider.GetRequiredKeyedService<TClient>(clientName);
    }
}
