using System.Text.Json.Nodes;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>What is played on a call: one prompt at a time, the others wait in a queue.</summary>
internal sealed class Prompts(Call call) : CallFeature(call)
{
    private readonly Queue<Prompt> _queue = [];
    private Prompt? _current;
    private Action? _whenIdle;

    public bool IsIdle => _current is null;

    public void Play(Prompt prompt)
    {
        _queue.Enqueue(prompt);
        StartNext();
    }

    /// <summary>Ends what is being played, and on request all that waits.</summary>
    public void Stop(bool all, string status = "cancelled")
    {
        if (all)
        {
            _queue.Clear();
        }

        if (_current is { } current)
        {
            Finish(current, status);
        }
    }

    /// <summary>Does something as soon as nothing is played or waits.</summary>
    public void WhenIdle(Action work)
    {
        if (IsIdle)
        {
            work();
        }
        else
        {
            _whenIdle += work;
        }
    }

    public override void OnEnding()
    {
        _queue.Clear();
        if (_current is { } current)
        {
            _current = null;
            EmitEnd(current, "call_hangup");
        }
    }

    private void StartNext()
    {
        if (_current is not null || !_queue.TryDequeue(out var prompt))
        {
            return;
        }

        _current = prompt;
        if (prompt.EventPrefix is not null)
        {
            Call.Emit(prompt.EventPrefix + ".started", prompt.Details);
        }

        if (prompt.Duration is { } duration)
        {
            Call.After(duration, () => Finish(prompt, "completed"));
        }
    }

    private void Finish(Prompt prompt, string status)
    {
        if (_current != prompt)
        {
            return; // It was stopped before.
        }

        _current = null;
        if (prompt.Text is not null)
        {
            Call.Transcriber.Hear("outbound", prompt.Text);
            Call.Recordings.Hear(prompt.Text);
        }

        EmitEnd(prompt, status);
        prompt.WhenOver?.Invoke();
        StartNext();
        if (IsIdle)
        {
            var waiting = _whenIdle;
            _whenIdle = null;
            waiting?.Invoke();
        }

        Call.Dialogue.TakeTurn();
    }

    private void EmitEnd(Prompt prompt, string status)
    {
        if (prompt.EventPrefix is null)
        {
            return;
        }

        var details = (JsonObject)prompt.Details.DeepClone();
        // Speech knows no "cancelled": the documents list only completed, call_hangup and cancelled_amd.
        details["status"] = status == "cancelled" && prompt.EventPrefix == "call.speak" ? "completed" : status;
        Call.Emit(prompt.EventPrefix + ".ended", details);
    }
}
