using System.Text.Json.Nodes;
using Telnyx.Testing.Simulator.Calls;
using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Commands;

/// <summary>A command of <c>/calls/{call_control_id}/actions</c>.</summary>
/// <param name="Action">The last segment of its path.</param>
/// <param name="Need">When a call accepts it.</param>
/// <param name="Run">What it does, inside the mailbox of the call. The result is what the answer has beside <c>result</c>.</param>
internal sealed record CallCommand(string Action, CallNeed Need, Func<Call, ApiArguments, JsonObject?> Run)
{
    public string Method { get; init; } = "POST";

    /// <summary>The key of its operation in the documents.</summary>
    public string Key => $"{Method} /calls/{{call_control_id}}/actions/{Action}";

    /// <summary>A command whose answer is only <c>ok</c>.</summary>
    public static CallCommand Create(string action, CallNeed need, Action<Call, ApiArguments> run) =>
        new(action, need, (call, arguments) =>
        {
            run(call, arguments);
            return null;
        });
}
