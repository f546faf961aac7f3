using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Telnyx.Testing.Simulator.Http;
using Telnyx.Testing.Simulator.Webhooks;

namespace Telnyx.Testing.Simulator.Resources;

/// <summary>Sends messages: every message is sent and delivered.</summary>
internal sealed class MessageStore(World world) : IAsyncDisposable
{
    private readonly ConcurrentQueue<Outbox> _outboxes = [];

    public Task<ApiResponse> SendAsync(ApiRequest request)
    {
        var arguments = request.Body;
        if (arguments.Text("from") is null && arguments.Text("messaging_profile_id") is null)
        {
            throw Refusal.Missing("from", "One of 'from' and 'messaging_profile_id' is required.");
        }

        if (arguments.Text("text") is null && !arguments.Items("media_urls").Any())
        {
            throw Refusal.Missing("text", "One of 'text' and 'media_urls' is required.");
        }

        var route = Route(arguments);
        var message = new OutboundMessage(arguments, route, world.Clock.Now);
        var outbox = new Outbox(world.Courier, world.Options.WebhookDisturbance, world.Log.Add);
        _outboxes.Enqueue(outbox);
        Emit("message.sent", message.Sent(world.Clock.Now));
        Emit("message.finalized", message.Delivered(world.Clock.Now));
        return Task.FromResult(ApiResponse.Ok(message.Queued()));

        void Emit(string eventType, JsonObject payload) => outbox.Add(
            PendingWebhook.Create(eventType, world.Clock.Now, payload, route, callControlId: null) with
            {
                NotBefore = request.Answered.Task,
            });
    }

    public async ValueTask DisposeAsync()
    {
        while (_outboxes.TryDequeue(out var outbox))
        {
            await outbox.DisposeAsync().ConfigureAwait(false);
        }
    }

    private WebhookRoute Route(ApiArguments arguments) => new(
        WebhookRoute.ParseUrl(arguments.Text("webhook_url")) ?? world.Options.WebhookUrl,
        WebhookRoute.ParseUrl(arguments.Text("webhook_failover_url")) ?? world.Options.WebhookFailoverUrl);
}
