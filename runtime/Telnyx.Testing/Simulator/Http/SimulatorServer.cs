using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Telnyx.Testing.Simulator.Http;

/// <summary>An HTTP server on a loopback port: Kestrel with nothing around it.</summary>
internal sealed class SimulatorServer : IAsyncDisposable
{
    // Connections that a client keeps open must not hold up the end of a test.
    private static readonly TimeSpan s_shutdownTimeout = TimeSpan.FromMilliseconds(500);

    private readonly WebApplication _app;

    private SimulatorServer(WebApplication app, Uri address) => (_app, Address) = (app, address);

    /// <summary>Scheme, host and port.</summary>
    public Uri Address { get; }

    public static async Task<SimulatorServer> StartAsync(int port, RequestDelegate handler, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        app.Run(handler);
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new(app, new(addresses.Addresses.Single()));
    }

    public async ValueTask DisposeAsync()
    {
        using var timeout = new CancellationTokenSource(s_shutdownTimeout);
        await _app.StopAsync(timeout.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }
}
