
namespace Telnyx.Testing.Simulator.Commands;

/// <summary>send_dtmf, send_sip_info, client_state_update, switch_supervisor_role, suppression_start, suppression_stop: no webhook follows.</summary>
internal static class SignalCommands
{
    public static IEnumerable<CallCommand> All =>
    [
        CallCommand.Create("send_dtmf", CallNeed.Answered, static (_, _) => { }),
        CallCommand.Create("send_sip_info", CallNeed.Answered, static (_, _) => { }),
        // The new state is taken over by the dispatcher, as with any command.
        CallCommand.Create("client_state_update", CallNeed.Alive, static (_, _) => { }) with { Method = "PUT" },
        CallCommand.Create("switch_supervisor_role", CallNeed.Answered, static (_, _) => { }),
        CallCommand.Create("suppression_start", CallNeed.Answered, static (_, _) => { }),
        CallCommand.Create("suppression_stop", CallNeed.Answered, static (_, _) => { }),
    ];
}
