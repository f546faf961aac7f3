using System.Text.Json.Nodes;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>
/// A conversation between the other end and an AI assistant, or an AI gather. Nothing here understands language: the assistant
/// says its greeting, and a gather takes the first line of the other end as the value of every parameter.
/// </summary>
internal sealed class Conversation(Call call) : CallFeature(call)
{
    private readonly List<(string Role, string Content)> _history = [];
    private AiRequest? _request;
    private DateTimeOffset _startedAt;

    public bool IsActive => _request is not null;

    /// <summary>Begins; the result is the id of the conversation.</summary>
    public string Start(AiRequest request)
    {
        Stop();
        _history.Clear();
        (_request, _startedAt) = (request, Call.World.Clock.Now);
        _history.AddRange(request.History);
        if (request.Greeting is { } greeting)
        {
            _history.Add(("assistant", greeting));
            Call.Prompts.Play(Prompt.Silent(greeting, static () => { }));
        }

        if (request.Patience is { } patience)
        {
            Call.AfterLimit(patience, () => GiveUp(request));
        }

        Call.Dialogue.TakeTurn();
        return request.ConversationId;
    }

    public void AddMessages(IEnumerable<(string Role, string Content)> messages) => _history.AddRange(messages);

    public void Hear(string text)
    {
        if (_request is not { } request)
        {
            return;
        }

        _history.Add(("user", text));
        if (request.SendsHistory)
        {
            Call.Emit("call.ai_gather.message_history_updated", new() { ["message_history"] = History() });
        }

        if (request.Parameters is { } parameters)
        {
            var result = AiResult.Fill(parameters, text);
            if (request.SendsPartialResults)
            {
                Call.Emit("call.ai_gather.partial_results", new()
                {
                    ["message_history"] = History(),
                    ["partial_results"] = result.DeepClone(),
                });
            }

            EndGather("valid", result);
            return;
        }

        Call.Dialogue.TakeTurn();
    }

    public void Stop()
    {
        if (_request is { Parameters: not null })
        {
            EndGather("invalid", []);
        }
        else if (_request is { } request)
        {
            _request = null;
            EmitEnd(request);
            Call.Emit("call.conversation_insights.generated", AiResult.Insights(_history.Count));
        }
    }

    public override void OnEnding() => Stop();

    private void GiveUp(AiRequest request)
    {
        if (_request == request)
        {
            Stop();
        }
    }

    private void EndGather(string status, JsonObject result)
    {
        var request = _request!;
        _request = null;
        Call.Emit("call.ai_gather.ended", new()
        {
            ["message_history"] = History(),
            ["result"] = result,
            ["status"] = status,
        });
        EmitEnd(request);
    }

    private void EmitEnd(AiRequest request)
    {
        Call.Emit("call.conversation.ended", new()
        {
            ["assistant_id"] = request.AssistantId,
            ["calling_party_type"] = "pstn",
            ["conversation_id"] = request.ConversationId,
            ["duration_sec"] = (int)(Call.World.Clock.Now - _startedAt).TotalSeconds,
            ["llm_model"] = request.Model,
            ["stt_model"] = request.TranscriptionModel,
            ["tts_provider"] = request.Voice.Split('.')[0].ToLowerInvariant(),
            ["tts_model_id"] = request.Voice,
            ["tts_voice_id"] = request.Voice,
        });
    }

    private JsonArray History() => new([.. _history.Select(static message => new JsonObject
    {
        ["role"] = message.Role,
        ["content"] = message.Content,
    })]);
}
