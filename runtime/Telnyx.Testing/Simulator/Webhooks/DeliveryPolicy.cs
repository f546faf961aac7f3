namespace Telnyx.Testing.Simulator.Webhooks;

/// <summary>How a webhook is delivered, and what happens when the application does not answer 2xx.</summary>
/// <param name="AttemptsPerUrl">Tries at the main address, and again at the failover address.</param>
/// <param name="FirstDelay">The pause before the first repetition; it doubles each time.</param>
/// <param name="Timeout">How long the application may take to answer.</param>
/// <param name="LoopbackOnly">Whether only addresses of this machine are called.</param>
internal sealed record DeliveryPolicy(int AttemptsPerUrl, TimeSpan FirstDelay, TimeSpan Timeout, bool LoopbackOnly)
{
    /// <summary>Whether the simulator may call an address. Names are not resolved: only those that cannot be anything else count.</summary>
    public bool Allows(Uri url) => !LoopbackOnly || url.IsLoopback;

    /// <summary>The addresses in the order in which they are tried.</summary>
    public IEnumerable<Uri> Targets(WebhookRoute route)
    {
        foreach (var url in new[] { route.Url, route.FailoverUrl })
        {
            for (var attempt = 0; url is not null && attempt < AttemptsPerUrl; attempt++)
            {
                yield return url;
            }
        }
    }
}
