namespace Telnyx.Testing;

/// <summary>Settings of a <see cref="TelnyxSimulator"/>. All have a value that works.</summary>
public sealed record TelnyxSimulatorOptions
{
    /// <summary>Where webhooks go: the address of the application's webhook endpoint. Without it, only calls that bring their own get any.</summary>
    public Uri? WebhookUrl { get; init; }

    /// <summary>Where webhooks go when the main address fails.</summary>
    public Uri? WebhookFailoverUrl { get; init; }

    /// <summary>The API key that requests have to carry.</summary>
    public string ApiKey { get; init; } = "KEY_SIMULATED";

    /// <summary>The id of the call control application that exists from the start.</summary>
    public string ConnectionId { get; init; } = "1293384261075731499";

    /// <summary>The loopback port; any free one when 0.</summary>
    public int Port { get; init; }

    /// <summary>
    /// How fast simulated people and machines are: 1 is life-like, 0 (the default) takes no time at all. The API's own limits,
    /// such as the longest duration of a call, are not shortened.
    /// </summary>
    public double Pace { get; init; }

    /// <summary>The clock of the simulator.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>What signs the webhooks; every simulator has a key pair of its own unless one is given.</summary>
    public WebhookSigner Signer { get; init; } = WebhookSigner.Create();

    /// <summary>Who answers at which number or SIP URI.</summary>
    public IReadOnlyDictionary<string, SimulatedParty> Parties { get; init; } = new Dictionary<string, SimulatedParty>();

    /// <summary>Who answers at all other numbers, and who calls in.</summary>
    public SimulatedParty DefaultParty { get; init; } = new();

    /// <summary>How often a webhook is tried at each address before it is given up.</summary>
    public int WebhookAttempts { get; init; } = 3;

    /// <summary>The pause before a webhook is tried again; it doubles each time and is scaled by <see cref="Pace"/>.</summary>
    public TimeSpan WebhookRetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the application may take to answer a webhook.</summary>
    public TimeSpan WebhookTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Delivers webhooks several times and in disorder, as the network can; orderly when null.</summary>
    public WebhookDisturbance? WebhookDisturbance { get; init; }

    /// <summary>When set, about every third piece of audio in media streams comes behind its successor, chosen by this seed.</summary>
    public int? MediaDisorderSeed { get; init; }

    /// <summary>Lets webhooks leave this machine. Off, so that a test with a copied address cannot call a stranger.</summary>
    public bool AllowWebhooksBeyondLoopback { get; init; }

    /// <summary>Called for every request that was answered.</summary>
    public Action<SimulatedRequest>? OnRequest { get; init; }

    /// <summary>Called for every attempt to deliver a webhook.</summary>
    public Action<SimulatedWebhook>? OnWebhook { get; init; }

    internal void Check()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ApiKey);
        ArgumentException.ThrowIfNullOrWhiteSpace(ConnectionId);
        ArgumentOutOfRangeException.ThrowIfNegative(Pace);
        ArgumentOutOfRangeException.ThrowIfLessThan(WebhookAttempts, 1);
        WebhookDisturbance?.Check();
        ArgumentOutOfRangeException.ThrowIfLessThan(WebhookRetryDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(WebhookTimeout, TimeSpan.Zero);
    }
}
