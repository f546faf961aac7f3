using System.Text.Json.Nodes;
using Telnyx.Testing.Simulator.Webhooks;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>
/// One leg of a call. Its state changes only inside its <see cref="Mailbox"/>; its webhooks leave through its
/// <see cref="Outbox"/> in the order in which they happened.
/// </summary>
internal sealed class Call : IAsyncDisposable
{
    private readonly Outbox _outbox;
    private readonly List<IDisposable> _timers = [];
    private readonly List<CallFeature> _features;
    private volatile CallState _state = CallState.Ringing;

    public Call(World world, CallSetup setup)
    {
        (World, Setup, Route, ClientState) = (world, setup, setup.Route, setup.ClientState);
        SessionId = setup.SessionId ?? Guid.NewGuid().ToString();
        Mailbox = new(world.Log.Add);
        _outbox = new(world.Courier, world.Options.WebhookDisturbance, world.Log.Add);
        Dialogue = new(this);
        Prompts = new(this);
        Gathering = new(this);
        Transcriber = new(this);
        Recordings = new(this);
        Forking = new(this);
        Streaming = new(this);
        Siprec = new(this);
        Conversation = new(this);
        Waiting = new(this);
        Bridge = new(this);
        // The order in which they stop when the call ends.
        _features = [Prompts, Gathering, Conversation, Transcriber, Forking, Streaming, Siprec, Waiting, Recordings];
    }

    public World World { get; }

    public CallSetup Setup { get; }

    public Mailbox Mailbox { get; }

    public string ControlId { get; } = "v3:" + Identifier.Short() + Identifier.Short();

    public string LegId { get; } = Guid.NewGuid().ToString();

    public string SessionId { get; }

    public string ConnectionId => Setup.ConnectionId;

    public string From => Setup.From;

    public string To => Setup.To;

    public string? ClientState { get; set; }

    /// <summary>Where webhooks go from now on.</summary>
    public WebhookRoute Route { get; set; }

    /// <summary>The webhooks from now on wait for this: an application hears of its command's effects after the answer.</summary>
    public Task NotBefore { get; set; } = Task.CompletedTask;

    /// <summary>Addresses for single events, which some commands set.</summary>
    public Dictionary<string, WebhookRoute> RoutesByEvent { get; } = new(StringComparer.Ordinal);

    public CallState State => _state;

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Completes when an incoming call was answered, bridged or ended: somebody has decided.</summary>
    public TaskCompletionSource Decided { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Dialogue Dialogue { get; }

    public Prompts Prompts { get; }

    public Gathering Gathering { get; }

    public Transcriber Transcriber { get; }

    public Recordings Recordings { get; }

    public Forking Forking { get; }

    public Streaming Streaming { get; }

    public Siprec Siprec { get; }

    public Conversation Conversation { get; }

    public QueuePlace Waiting { get; }

    public CommandMemory Commands { get; } = new();

    public Bridge Bridge { get; }

    /// <summary>Sends a webhook about this call.</summary>
    public void Emit(string eventType, JsonObject? details = null)
    {
        var payload = CallPayload.Create(this, eventType, details);
        var route = RoutesByEvent.GetValueOrDefault(eventType, Route);
        _outbox.Add(PendingWebhook.Create(eventType, World.Clock.Now, payload, route, ControlId) with { NotBefore = NotBefore });
    }

    /// <summary>Does something when an activity is over, unless the call has ended by then.</summary>
    public IDisposable? After(TimeSpan activity, Action work) => Keep(World.Clock.AfterActivity(activity, Mailbox, Alive(work)));

    /// <summary>Does something when a limit is reached, unless the call has ended by then.</summary>
    public IDisposable? AfterLimit(TimeSpan limit, Action work) => Keep(World.Clock.AfterLimit(limit, Mailbox, Alive(work)));

    /// <summary>The call begins.</summary>
    public void Start()
    {
        StartedAt = World.Clock.Now;
        Emit("call.initiated", CallEvents.Initiated(this));
        Ringing.Start(this);
    }

    /// <summary>The call is answered, by whoever is called.</summary>
    public void Answer()
    {
        if (_state != CallState.Ringing)
        {
            return;
        }

        _state = CallState.Answered;
        AnsweredAt = World.Clock.Now;
        Emit("call.answered", CallEvents.Answered(this));
        Decided.TrySetResult();
        AfterLimit(Setup.TimeLimit, () => End(Hangup.TimeLimit));
        Setup.WhenAnswered?.Invoke(this);
        if (Setup.Party.HangsUpAfter is { } patience)
        {
            After(patience, () => End(Hangup.By(OtherSide)));
        }
    }

    /// <summary>The call ends; what is still going on ends first. What a recording became follows the hangup.</summary>
    public void End(Hangup hangup)
    {
        if (_state == CallState.Ended)
        {
            return;
        }

        _features.ForEach(static feature => feature.OnEnding());
        _state = CallState.Ended;
        EndedAt = World.Clock.Now;
        _timers.ForEach(static timer => timer.Dispose());
        Emit("call.hangup", CallEvents.Ended(this, hangup));
        _features.ForEach(static feature => feature.OnEnded());
        Decided.TrySetResult();
        Bridge.Release();
    }

    /// <summary>The side of the other end, in the words of <c>hangup_source</c>.</summary>
    public string OtherSide => Setup.Direction == CallDirection.Outgoing ? "callee" : "caller";

    /// <summary>The application's side.</summary>
    public string OwnSide => Setup.Direction == CallDirection.Outgoing ? "caller" : "callee";

    public async ValueTask DisposeAsync()
    {
        Mailbox.Post(() => _timers.ForEach(static timer => timer.Dispose()));
        await Streaming.DisposeAsync().ConfigureAwait(false);
        await Mailbox.DisposeAsync().ConfigureAwait(false);
        await _outbox.DisposeAsync().ConfigureAwait(false);
    }

    private Action Alive(Action work) => () =>
    {
        if (_state != CallState.Ended)
        {
            work();
        }
    };

    private IDisposable? Keep(IDisposable? timer)
    {
        if (timer is not null)
        {
            _timers.Add(timer);
        }

        return timer;
    }
}
