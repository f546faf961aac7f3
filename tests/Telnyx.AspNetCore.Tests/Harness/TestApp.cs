using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Telnyx.AspNetCore;
using Telnyx.Testing;

namespace Telnyx.AspNetCore.Tests;

/// <summary>An application on a real loopback port, with a key pair of its own.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestApp(WebApplication app, WebhookSigner signer, LogLines log) => (_app, Signer, Log) = (app, signer, log);

    public WebhookSigner Signer { get; }

    public LogLines Log { get; }

    public Uri Address => new(_app.Urls.First());

    public WebhookSender Sender => new(new Uri(Address, "/webhooks"), Signer);

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts an application with a webhook endpoint.</summary>
    public static Task<TestApp> StartAsync(
        Action<WebhookHandlers> on, Action<WebhookHandlingOptions>? configure = null, Action<IServiceCollection>? services = null) =>
        StartAsync(all =>
            {
                all.AddTelnyxWebhooks<TelnyxClient>(configure);
                services?.Invoke(all);
            },
            app => app.MapTelnyxWebhooks("/webhooks", on));

    /// <summary>Starts an application.</summary>
    public static async Task<TestApp> StartAsync(Action<IServiceCollection> services, Action<WebApplication> map, WebhookSigner? signer = null)
    {
        signer ??= WebhookSigner.Create();
        var log = new LogLines();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(_ => new TelnyxClient(new() { ApiKey = "KEY_MARKED_SECRET", PublicKey = signer.PublicKey }));
        services(builder.Services);
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return new(app, signer, log);
    }

    /// <summary>Shuts down like a host that is told to end; the token is its shutdown timeout.</summary>
    public Task StopAsync(CancellationToken timeout = default) => _app.StopAsync(timeout);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
