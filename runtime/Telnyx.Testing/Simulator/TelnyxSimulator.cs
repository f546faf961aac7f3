using Telnyx.Testing.Simulator;
using Telnyx.Testing.Simulator.Calls;
using Telnyx.Testing.Simulator.Commands;
using Telnyx.Testing.Simulator.Http;
using Telnyx.Testing.Simulator.Resources;

namespace Telnyx.Testing;

/// <summary>
/// The Telnyx API on this machine: an HTTP server on a loopback port that validates requests like the API, keeps the state of
/// calls and sends signed webhooks.
/// </summary>
/// <example>
/// <code>
/// await using var simulator = await TelnyxSimulator.StartAsync(new() { WebhookUrl = new("http://localhost:5000/webhooks") });
/// // Point the client to simulator.BaseAddress with simulator.ApiKey, and the webhook endpoint to simulator.PublicKey.
/// </code>
/// </example>
public sealed class TelnyxSimulator : IAsyncDisposable
{
    private readonly World _world;
    private readonly SimulatorServer _server;
    private int _disposed;

    private TelnyxSimulator(World world, SimulatorServer server) => (_world, _server) = (world, server);

    /// <summary>The base address of the API, ending in <c>/v2/</c>.</summary>
    public Uri BaseAddress => new(_server.Address, "/v2/");

    /// <summary>The API key that requests have to carry.</summary>
    public string ApiKey => _world.Options.ApiKey;

    /// <summary>The public key of the webhook signatures: base64 of 32 bytes.</summary>
    public string PublicKey => _world.Options.Signer.PublicKey;

    /// <summary>The id of the call control application that exists from the start.</summary>
    public string ConnectionId => _world.Options.ConnectionId;

    /// <summary>The ids of all call control applications, also of those that were created since.</summary>
    public IReadOnlyList<string> ConnectionIds => [.. _world.Applications.All.Select(static one => one.Id)];

    /// <summary>The requests that were answered so far.</summary>
    public IReadOnlyList<SimulatedRequest> Requests => _world.Log.Requests;

    /// <summary>The attempts to deliver webhooks so far.</summary>
    public IReadOnlyList<SimulatedWebhook> Webhooks => _world.Log.Webhooks;

    /// <summary>All calls so far, also those that have ended.</summary>
    public IReadOnlyList<SimulatedCall> Calls => [.. _world.Calls.InOrder.Select(static call => new SimulatedCall(call))];

    /// <summary>Errors of the simulator itself. There should be none; tests of the simulator look here.</summary>
    internal IReadOnlyList<Exception> Failures => _world.Log.Failures;

    /// <summary>Starts a simulator. Dispose of it to stop the server and all calls.</summary>
    /// <param name="options">Its settings; the defaults when null.</param>
    /// <param name="cancellationToken">Ends the starting.</param>
    public static async Task<TelnyxSimulator> StartAsync(
        TelnyxSimulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        options.Check();
        var world = new World(options);
        var handlers = new Dictionary<string, ApiHandler>(StringComparer.Ordinal);
        CallEndpoints.AddTo(handlers, world);
        CommandDispatcher.AddTo(handlers, world);
        ApplicationEndpoints.AddTo(handlers, world.Applications);
        handlers.Add("POST /messages", world.Messages.SendAsync);
        var pipeline = new RequestPipeline(world.Options.ApiKey, world.Catalog, handlers, world.Log, world.Clock);
        var front = new FrontDoor(pipeline, world);
        var server = await SimulatorServer.StartAsync(options.Port, front.HandleAsync, cancellationToken).ConfigureAwait(false);
        world.BaseAddress = server.Address;
        return new(world, server);
    }

    /// <summary>Finds a call that the application has placed or was offered.</summary>
    /// <param name="callControlId">The id of the call.</param>
    public SimulatedCall GetCall(string callControlId) =>
        _world.Calls.Find(callControlId) is { } call
            ? new(call)
            : throw new ArgumentException($"The simulator has no call '{callControlId}'.", nameof(callControlId));

    /// <summary>Somebody calls the application, which is told with <c>call.initiated</c>.</summary>
    /// <param name="from">The caller's number.</param>
    /// <param name="to">The number that is called.</param>
    /// <param name="caller">The script of the caller; that of the number, or the default one, when null.</param>
    /// <param name="connectionId">The application that is called; <see cref="ConnectionId"/> when null.</param>
    public SimulatedCall StartInboundCall(string from, string to, SimulatedParty? caller = null, string? connectionId = null)
    {
        var application = _world.Applications.Find(connectionId ?? ConnectionId)
            ?? throw new ArgumentException($"The simulator has no call control application '{connectionId}'.", nameof(connectionId));
        var call = _world.Calls.Create(new()
        {
            Direction = CallDirection.Incoming,
            From = from,
            To = to,
            ConnectionId = application.Id,
            Route = application.Route,
            Party = caller ?? _world.PartyAt(from),
            Announcement = new(ApiArguments.None, application.Tags),
        });
        call.Mailbox.Post(call.Start);
        return new(call);
    }

    /// <summary>Somebody calls the application and waits until it has answered, rejected or transferred the call.</summary>
    /// <param name="from">The caller's number.</param>
    /// <param name="to">The number that is called.</param>
    /// <param name="caller">The script of the caller; that of the number, or the default one, when null.</param>
    /// <param name="cancellationToken">Ends the waiting, not the call.</param>
    public async Task<SimulatedCall> PlaceInboundCallAsync(
        string from, string to, SimulatedParty? caller = null, CancellationToken cancellationToken = default)
    {
        var call = StartInboundCall(from, to, caller);
        await call.WaitUntilDecidedAsync(cancellationToken).ConfigureAwait(false);
        return call;
    }

    /// <summary>Waits for a webhook that the application has accepted, now or before.</summary>
    /// <param name="eventType">The type of the event.</param>
    /// <param name="callControlId">The call that it is about; any when null.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<SimulatedWebhook> WaitForWebhookAsync(
        string eventType, string? callControlId = null, CancellationToken cancellationToken = default) =>
        _world.Log.WaitAsync(
            webhook => webhook.EventType == eventType && (callControlId is null || webhook.CallControlId == callControlId),
            cancellationToken);

    /// <summary>Stops the server; calls and undelivered webhooks are dropped.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            // The server first: nobody can make a call that would be forgotten.
            await _server.DisposeAsync().ConfigureAwait(false);
            await _world.DisposeAsync().ConfigureAwait(false);
        }
    }
}
