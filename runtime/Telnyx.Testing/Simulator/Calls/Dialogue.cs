namespace Telnyx.Testing.Simulator.Calls;

/// <summary>The other end of a call: what it says and which keys it presses, by its script or by a test.</summary>
internal sealed class Dialogue
{
    private readonly Call _call;
    private readonly Queue<string> _lines;
    private readonly Queue<string> _keys;
    private bool _speaking;

    public Dialogue(Call call) =>
        (_call, _lines, _keys) = (call, new(call.Setup.Party.Says), new(call.Setup.Party.Presses));

    /// <summary>Says the next line of the script if somebody listens and nothing is being played.</summary>
    public void TakeTurn()
    {
        var listening = _call.Transcriber.HearsInbound || _call.Conversation.IsActive;
        if (_speaking || !listening || !_call.Prompts.IsIdle || !_lines.TryDequeue(out var line))
        {
            return;
        }

        _speaking = true;
        _call.After(Prompt.SpeakingTime(line), () =>
        {
            _speaking = false;
            Say(line);
        });
    }

    public void Say(string text)
    {
        _call.Transcriber.Hear("inbound", text);
        _call.Recordings.Hear(text);
        _call.Conversation.Hear(text);
    }

    /// <summary>Presses the keys that the script has for the next gather.</summary>
    public void PressNext()
    {
        if (_keys.TryDequeue(out var keys))
        {
            Press(keys);
        }
    }

    public void Press(string keys)
    {
        foreach (var key in keys)
        {
            _call.Emit("call.dtmf.received", new() { ["digit"] = key.ToString() });
            _call.Streaming.Press(key);
            _call.Gathering.Take(key);
        }
    }
}
