using System.Text.Json.Nodes;
using Telnyx.Testing.Simulator.Calls;
using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Commands;

/// <summary>gather_using_ai, ai_assistant_start, ai_assistant_add_messages, ai_assistant_stop.</summary>
internal static class AiCommands
{
    public static IEnumerable<CallCommand> All =>
    [
        new("gather_using_ai", CallNeed.Answered, Start),
        new("ai_assistant_start", CallNeed.Answered, Start),
        CallCommand.Create("ai_assistant_add_messages", CallNeed.Answered, static (call, arguments) =>
            call.Conversation.AddMessages(AiRequest.Messages(arguments, "messages"))),
        CallCommand.Create("ai_assistant_stop", CallNeed.Answered, static (call, _) => call.Conversation.Stop()),
    ];

    private static JsonObject Start(Call call, ApiArguments arguments) =>
        new() { ["conversation_id"] = call.Conversation.Start(AiRequest.From(arguments)) };
}
