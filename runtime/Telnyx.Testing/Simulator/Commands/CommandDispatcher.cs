using System.Text.Json.Nodes;
using Telnyx.Testing.Simulator.Calls;
using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Commands;

/// <summary>Brings commands to their calls, and answers them.</summary>
internal static class CommandDispatcher
{
    /// <summary>All commands that are simulated.</summary>
    private static IEnumerable<CallCommand> All =>
    [
        .. AnswerCommands.All,
        .. BridgeCommands.All,
        .. PromptCommands.All,
        .. RecordingCommands.All,
        .. GatherCommands.All,
        .. SignalCommands.All,
        .. MediaCommands.All,
        .. QueueCommands.All,
        .. AiCommands.All,
    ];

    public static void AddTo(Dictionary<string, ApiHandler> handlers, World world)
    {
        foreach (var command in All)
        {
            handlers.Add(command.Key, request =>
            {
                var call = world.Calls.Get(request.Path["call_control_id"]);
                return call.Mailbox.AskAsync(() =>
                    call.Commands.Once(request.Body.Text("command_id"), request, () => Execute(command, call, request)));
            });
        }
    }

    private static ApiResponse Execute(CallCommand command, Call call, ApiRequest request)
    {
        var arguments = request.Body;
        Require(command.Need, call);
        call.NotBefore = request.Answered.Task;
        if (arguments.Text("client_state") is { } clientState)
        {
            call.ClientState = clientState;
        }

        var data = new JsonObject { ["result"] = "ok" };
        foreach (var (name, value) in command.Run(call, arguments) ?? [])
        {
            data[name] = value?.DeepClone();
        }

        return ApiResponse.Ok(data);
    }

    private static void Require(CallNeed need, Call call)
    {
        if (call.State == CallState.Ended)
        {
            throw Refusal.CallEnded();
        }

        if (need == CallNeed.Answered && call.State != CallState.Answered)
        {
            throw Refusal.CallNotAnswered();
        }

        if (need == CallNeed.Ringing && call.State != CallState.Ringing)
        {
            throw Refusal.CallAnswered();
        }
    }
}
