using Telnyx.Testing.Simulator.Calls;
using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Commands;

/// <summary>POST /calls.</summary>
internal sealed class DialCommand(World world)
{
    public Task<ApiResponse> HandleAsync(ApiRequest request)
    {
        var arguments = request.Body;
        AnswerActions.Check(arguments);
        var (call, isNew) = world.Calls.CreateOnce(arguments.Text("command_id"), Plan(arguments));
        request.Repeated = !isNew;
        if (isNew)
        {
            call.NotBefore = request.Answered.Task;
            call.Mailbox.Post(call.Start);
        }

        var data = CallDescription.Identity(call);
        data["is_alive"] = false; // Dialling is asynchronous: when this is answered, nothing rings yet.
        if (call.Setup.RecordingId is { } recordingId)
        {
            data["recording_id"] = recordingId;
        }

        return Task.FromResult(ApiResponse.Ok(data));
    }

    private CallSetup Plan(ApiArguments arguments)
    {
        var connectionId = arguments.Text("connection_id", "");
        var application = world.Applications.Find(connectionId) ?? throw Refusal.InvalidConnection();
        var linked = Linked(arguments);
        var to = Destination(arguments);
        var recordingId = AnswerActions.RecordingId(arguments);
        return new()
        {
            Direction = CallDirection.Outgoing,
            From = arguments.Text("from", ""),
            To = to,
            ConnectionId = connectionId,
            SessionId = linked?.SessionId,
            ClientState = arguments.Text("client_state"),
            Route = Routes.From(arguments, application.Route),
            Party = world.PartyAt(to),
            RingTimeout = TimeSpan.FromSeconds(arguments.Number("timeout_secs") ?? 30),
            TimeLimit = TimeSpan.FromSeconds(arguments.Number("time_limit_secs") ?? 14_400),
            Announcement = new(arguments, application.Tags),
            RecordingId = recordingId,
            WhenAnswered = call =>
            {
                AnswerActions.Start(call, arguments, recordingId);
                if (linked is not null && arguments.Flag("bridge_on_answer"))
                {
                    call.Bridge.ParksAfterUnbridge = arguments.Text("park_after_unbridge") == "self";
                    call.Bridge.To(linked);
                }
            },
        };
    }

    private Call? Linked(ApiArguments arguments)
    {
        if (arguments.Text("link_to") is { } controlId)
        {
            return world.Calls.Find(controlId) ?? throw Refusal.InvalidCallControlId("/link_to");
        }

        return arguments.Flag("bridge_on_answer") || arguments.Flag("bridge_intent")
            ? throw Refusal.Missing("link_to", "The 'link_to' parameter is required to bridge the call.")
            : null;
    }

    /// <summary>Several destinations ring at the same time: the one that answers gets the call.</summary>
    private string Destination(ApiArguments arguments)
    {
        if (arguments.Text("to") is { } single)
        {
            return single;
        }

        var all = arguments.Items("to").Select(static item => item.GetString()!).ToList();
        if (all.Count == 0)
        {
            throw Refusal.Missing("to", "The 'to' parameter is required and cannot be blank.");
        }

        return all.Find(address => world.PartyAt(address).Behavior == PartyBehavior.Answers) ?? all[0];
    }
}
