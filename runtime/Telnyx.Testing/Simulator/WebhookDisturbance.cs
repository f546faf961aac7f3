namespace Telnyx.Testing;

/// <summary>What can happen to webhooks on their way: they come several times, and overtake each other.</summary>
/// <param name="Copies">How often each is delivered, each time until it is answered 2xx; at least 1.</param>
/// <param name="Spread">Each copy is sent at some time within this after the event.</param>
/// <param name="Seed">What chance begins with: the same delays for the same seed and events.</param>
public sealed record WebhookDisturbance(int Copies, TimeSpan Spread, int Seed)
{
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Copies, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Spread, TimeSpan.Zero);
    }
}
