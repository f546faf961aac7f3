using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Telnyx.Sdk.Tests.Simulator;

/// <summary>The webhook endpoint of an application under test: keeps what comes, answers what the test wants.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedWebhook> _received = [];
    private TaskCompletionSource _next = NewSignal();

    private WebhookReceiver(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.Single() + "/webhooks");

    /// <summary>What the application does before it answers; the result is the status.</summary>
    public Func<ReceivedWebhook, Task<int>> Handler { get; set; } = static _ => Task.FromResult(200);

    public IReadOnlyList<ReceivedWebhook> Received => [.. _received];

    public static async Task<WebhookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var receiver = new WebhookReceiver(builder.Build());
        receiver._app.Run(receiver.HandleAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>Waits until the webhooks received so far satisfy a condition.</summary>
    public async Task<IReadOnlyList<ReceivedWebhook>> UntilAsync(Func<IReadOnlyList<ReceivedWebhook>, bool> enough)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var next = Volatile.Read(ref _next).Task; // Taken before looking, so that nothing can come unnoticed in between.
            if (enough(Received))
            {
                return Received;
            }

            try
            {
                await next.WaitAsync(timeout.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail("Waited in vain. Received: " + string.Join(", ", Received.Select(webhook => webhook.EventType)));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(timeout.Token);
        await _app.DisposeAsync();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task HandleAsync(HttpContext http)
    {
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer);
        var webhook = new ReceivedWebhook(
            http.Request.Path, http.Request.Method, buffer.ToArray(),
            http.Request.Headers[Webhooks.SignatureHeader], http.Request.Headers[Webhooks.TimestampHeader]);
        _received.Enqueue(webhook);
        Interlocked.Exchange(ref _next, NewSignal()).SetResult();
        http.Response.StatusCode = await Handler(webhook);
    }
}
