using System.Text;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>Collects the keys that the other end presses.</summary>
internal sealed class Gathering(Call call) : CallFeature(call)
{
    private readonly StringBuilder _digits = new();
    private GatherSpec? _spec;
    private int _triesLeft;
    private int _round;
    private bool _listening;
    private bool _hasInvalidDigit;
    private DateTimeOffset _deadline;
    private IDisposable? _timer;

    public void Start(GatherSpec spec)
    {
        Stop("cancelled");
        (_spec, _triesLeft) = (spec, spec.Tries);
        Ask(spec.Prompt);
    }

    /// <summary>Ends the gather that is going on, if there is one.</summary>
    public void Stop(string status)
    {
        if (_spec is not null)
        {
            End(status);
        }
    }

    public void Take(char key)
    {
        if (_spec is not { } spec)
        {
            return;
        }

        if (!_listening)
        {
            // A key interrupts the prompt.
            _listening = true;
            _deadline = Call.World.Clock.Now + spec.Timeout;
            Call.Prompts.Stop(all: true);
        }

        if (spec.TerminatingDigit.Contains(key))
        {
            Judge();
            return;
        }

        _hasInvalidDigit |= !spec.ValidDigits.Contains(key);
        _digits.Append(key);
        if (_digits.Length >= spec.MaximumDigits)
        {
            Judge();
        }
        else
        {
            WaitForKey(spec.InterDigitTimeout);
        }
    }

    public override void OnEnding() => Stop("call_hangup");

    private void Ask(Func<Action, Prompt>? prompt)
    {
        var round = ++_round;
        _digits.Clear();
        (_listening, _hasInvalidDigit) = (false, false);
        if (prompt is null)
        {
            Listen(round);
        }
        else
        {
            Call.Prompts.Play(prompt(() => Listen(round)));
        }
    }

    private void Listen(int round)
    {
        if (_spec is not { } spec || round != _round || _listening)
        {
            return;
        }

        _listening = true;
        _deadline = Call.World.Clock.Now + spec.Timeout;
        WaitForKey(spec.InitialTimeout);
        Call.Dialogue.PressNext();
    }

    private void WaitForKey(TimeSpan patience)
    {
        var left = _deadline - Call.World.Clock.Now;
        var round = _round;
        var count = _digits.Length;
        _timer?.Dispose();
        _timer = Call.AfterLimit(patience < left ? patience : left, () =>
        {
            // A key may have come while this was on its way through the mailbox.
            if (_spec is not null && round == _round && count == _digits.Length)
            {
                Judge();
            }
        });
    }

    private void Judge()
    {
        var enough = _digits.Length >= _spec!.MinimumDigits;
        var status = enough && !_hasInvalidDigit ? "valid" : _digits.Length == 0 ? "timeout" : "invalid";
        if (status == "valid" || --_triesLeft <= 0)
        {
            End(status);
        }
        else
        {
            _timer?.Dispose();
            Ask(_spec.InvalidPrompt ?? _spec.Prompt);
        }
    }

    private void End(string status)
    {
        _spec = null;
        _round++;
        _timer?.Dispose();
        Call.Emit("call.gather.ended", new() { ["digits"] = _digits.ToString(), ["status"] = status });
    }
}
