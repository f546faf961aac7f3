using System.Text.Json.Nodes;
using Telnyx.Testing.Simulator.Calls;
using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Commands;

/// <summary>answer, reject, hangup.</summary>
internal static class AnswerCommands
{
    public static IEnumerable<CallCommand> All =>
    [
        new("answer", CallNeed.Ringing, Answer),
        CallCommand.Create("reject", CallNeed.Ringing, Reject),
        CallCommand.Create("hangup", CallNeed.Alive, HangUp),
    ];

    private static JsonObject? Answer(Call call, ApiArguments arguments)
    {
        if (call.Setup.Direction == CallDirection.Outgoing)
        {
            throw Refusal.Invalid("call_control_id", "Only incoming calls can be answered by a command.");
        }

        AnswerActions.Check(arguments);
        call.Route = Routes.From(arguments, call.Route);
        Routes.AddByEvent(arguments, call);
        var recordingId = AnswerActions.RecordingId(arguments);
        call.Answer();
        AnswerActions.Start(call, arguments, recordingId);
        return recordingId is null ? null : new() { ["recording_id"] = recordingId };
    }

    private static void Reject(Call call, ApiArguments arguments) =>
        call.End(arguments.Text("cause") == "USER_BUSY" ? Hangup.Busy : Hangup.Declined);

    private static void HangUp(Call call, ApiArguments arguments)
    {
        var givesUp = call.State == CallState.Ringing && call.Setup.Direction == CallDirection.Outgoing;
        call.End(givesUp ? Hangup.Cancelled : Hangup.By(call.OwnSide));
    }
}
