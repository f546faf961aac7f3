using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Telnyx;

namespace VoiceApp;

/// <summary>The web application: two endpoints and what is behind them.</summary>
public static class VoiceApplication
{
    /// <param name="settings">What the application has to know.</param>
    /// <param name="services">Services instead of its own: another store of handled events, for several instances.</param>
    public static WebApplication Build(VoiceSettings settings, Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(_ => new TelnyxClient(settings.Client));
        builder.Services.AddTelnyxWebhooks<TelnyxClient>();
        builder.Services.AddSingleton<CallSessions>();
        builder.Services.AddSingleton<Echo>();
        builder.Services.AddScoped<CallFlow>();
        services?.Invoke(builder.Services);

        var app = builder.Build();
        app.Urls.Add(settings.Listen.AbsoluteUri);
        app.MapTelnyxWebhooks("/webhooks", on => on
            .OnAny((e, _) => Print(settings, e))
            .On<CallInitiatedEvent, CallFlow>()
            .On<CallAnsweredEvent, CallFlow>()
            .On<CallGatherEndedEvent, CallFlow>()
            .On<CallTranscriptionEvent, CallFlow>()
            .On<CallSpeakEndedEvent, CallFlow>()
            .On<CallDtmfReceivedEvent, CallFlow>()
            .On<CallRecordingTranscriptionSavedEvent, CallFlow>()
            .On<CallHangupEvent, CallFlow>());
        app.MapTelnyxMediaStream<Echo>(
            "/media",
            (stream, echo, cancellationToken) => echo.RunAsync(stream, cancellationToken),
            options => options.AuthToken = settings.StreamToken);
        return app;
    }

    private static Task Print(VoiceSettings settings, WebhookEvent e)
    {
        settings.Print($"<-- {e.EventType} {e.Id} (delivery {e.Meta?.Attempt})");
        return Task.CompletedTask;
    }
}
