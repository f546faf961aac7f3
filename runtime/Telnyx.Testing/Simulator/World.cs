using Telnyx.Testing.Simulator.Calls;
using Telnyx.Testing.Simulator.Resources;
using Telnyx.Testing.Simulator.Webhooks;
using Telnyx.Testing.Validation;

namespace Telnyx.Testing.Simulator;

/// <summary>What all parts of one simulator share.</summary>
internal sealed class World : IAsyncDisposable
{
    public World(TelnyxSimulatorOptions options)
    {
        Options = options;
        Clock = new(options.TimeProvider, options.Pace);
        Log = new(options.OnRequest, options.OnWebhook);
        Courier = new(
            new(options.WebhookAttempts, options.WebhookRetryDelay, options.WebhookTimeout, !options.AllowWebhooksBeyondLoopback),
            options.Signer, Clock, Log);
        Applications = new(options, Clock);
        Calls = new(this);
        Messages = new(this);
    }

    public TelnyxSimulatorOptions Options { get; }

    /// <summary>Scheme, host and port of the server; known when it has started.</summary>
    public Uri BaseAddress { get; set; } = new("http://127.0.0.1/");

    public SimulatorClock Clock { get; }

    public SimulatorLog Log { get; }

    public WebhookCourier Courier { get; }

    public ApiCatalog Catalog { get; } = ApiCatalog.Bundled;

    public ApplicationStore Applications { get; }

    public CallRegistry Calls { get; }

    public WaitingLines WaitingLines { get; } = new();

    public SavedRecordings SavedRecordings { get; } = new();

    public MessageStore Messages { get; }

    /// <summary>The script of whoever has this number.</summary>
    public SimulatedParty PartyAt(string address) => Options.Parties.GetValueOrDefault(address) ?? Options.DefaultParty;

    public async ValueTask DisposeAsync()
    {
        await Calls.DisposeAsync().ConfigureAwait(false);
        await Messages.DisposeAsync().ConfigureAwait(false);
        Courier.Dispose();
    }
}
