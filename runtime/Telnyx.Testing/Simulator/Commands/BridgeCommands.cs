using Telnyx.Testing.Simulator.Calls;
using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Commands;

/// <summary>bridge, transfer, refer.</summary>
internal static class BridgeCommands
{
    // What SIP answers to an accepted and to a finished REFER.
    private const int Accepted = 202;
    private const int Finished = 200;

    private static readonly TimeSpan s_referTime = TimeSpan.FromSeconds(1);

    public static IEnumerable<CallCommand> All =>
    [
        CallCommand.Create("bridge", CallNeed.Alive, Bridge),
        CallCommand.Create("transfer", CallNeed.Alive, Transfer),
        CallCommand.Create("refer", CallNeed.Answered, Refer),
    ];

    private static void Bridge(Call call, ApiArguments arguments)
    {
        var other = arguments.Text("queue") is { } queue
            ? call.World.WaitingLines.First(queue) ?? throw Refusal.Invalid("queue", $"No call waits in the queue '{queue}'.")
            : call.World.Calls.Find(arguments.Text("call_control_id", ""))
                ?? throw Refusal.InvalidCallControlId("/call_control_id");
        if (other == call)
        {
            throw Refusal.InvalidCallControlId("/call_control_id");
        }

        if (arguments.Flag("prevent_double_bridge") && (call.Bridge.IsUp || other.Bridge.IsUp))
        {
            throw Refusal.Invalid("prevent_double_bridge", "One of the calls is bridged already.");
        }

        call.Bridge.ParksAfterUnbridge = arguments.Text("park_after_unbridge") == "self";
        call.Bridge.To(other);
    }

    private static void Transfer(Call call, ApiArguments arguments)
    {
        AnswerActions.Check(arguments);
        var to = arguments.Text("to", "");
        var recordingId = AnswerActions.RecordingId(arguments);
        call.Bridge.ParksAfterUnbridge = arguments.Text("park_after_unbridge") == "self";
        var target = call.World.Calls.Create(new()
        {
            Direction = CallDirection.Outgoing,
            From = arguments.Text("from", call.To),
            To = to,
            ConnectionId = call.ConnectionId,
            SessionId = call.SessionId,
            ClientState = arguments.Text("target_leg_client_state"),
            Route = Routes.From(arguments, call.Route),
            Party = call.World.PartyAt(to),
            RingTimeout = TimeSpan.FromSeconds(arguments.Number("timeout_secs") ?? 30),
            TimeLimit = TimeSpan.FromSeconds(arguments.Number("time_limit_secs") ?? 14_400),
            Announcement = new(arguments, []),
            WhenAnswered = answered =>
            {
                AnswerActions.Start(answered, arguments, recordingId);
                answered.Prompts.WhenIdle(() => answered.Bridge.To(call)); // A file is played before the two hear each other.
            },
        });
        Routes.AddByEvent(arguments, target);
        target.Mailbox.Post(target.Start);
    }

    private static void Refer(Call call, ApiArguments arguments)
    {
        call.Emit("call.refer.started", new() { ["sip_notify_response"] = Accepted });
        call.After(s_referTime, () => call.Emit("call.refer.completed", new() { ["sip_notify_response"] = Finished }));
    }
}
