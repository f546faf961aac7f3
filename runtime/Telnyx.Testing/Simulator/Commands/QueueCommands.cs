using Telnyx.Testing.Simulator.Calls;
using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Commands;

/// <summary>enqueue, leave_queue.</summary>
internal static class QueueCommands
{
    // The default of max_size.
    private const int LongestQueue = 100;

    public static IEnumerable<CallCommand> All =>
    [
        CallCommand.Create("enqueue", CallNeed.Answered, Enqueue),
        CallCommand.Create("leave_queue", CallNeed.Answered, static (call, _) => call.Waiting.Leave("leave")),
    ];

    private static void Enqueue(Call call, ApiArguments arguments) => call.Waiting.Enter(
        arguments.Text("queue_name", ""),
        arguments.Number("max_size") ?? LongestQueue,
        arguments.Number("max_wait_time_secs") is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
}
