using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace Telnyx.AspNetCore;

/// <summary>Events that were answered and wait for a worker.</summary>
internal sealed class WebhookQueue(IOptions<WebhookHandlingOptions> options)
{
    // Options may be set anywhere, so they are looked at here, and not when services are registered.
    private readonly Channel<PendingEvent> _channel =
        Channel.CreateBounded<PendingEvent>(new BoundedChannelOptions(options.Value.Background?.Capacity ?? 1));

    /// <summary>Whether events are handled in the background at all.</summary>
    public bool IsUsed { get; } = options.Value.Background is not null;

    /// <summary>Adds an event; false when the queue is full or closed.</summary>
    public bool TryAdd(PendingEvent pending) => _channel.Writer.TryWrite(pending);

    /// <summary>Takes no more events; those that wait can still be read.</summary>
    public void Close() => _channel.Writer.TryComplete();

    public IAsyncEnumerable<PendingEvent> ReadAllAsync() => _channel.Reader.ReadAllAsync();
}
