using Telnyx.Testing.Simulator.Calls;

namespace Telnyx.Testing;

/// <summary>The other end of a call in the simulator: what the person on the phone can do.</summary>
public sealed class SimulatedCall
{
    private readonly Call _call;

    internal SimulatedCall(Call call) => _call = call;

    /// <summary>The id with which commands address the call.</summary>
    public string CallControlId => _call.ControlId;

    /// <summary>The id of this leg.</summary>
    public string CallLegId => _call.LegId;

    /// <summary>The id that all legs of a session share.</summary>
    public string CallSessionId => _call.SessionId;

    /// <summary>Who calls.</summary>
    public string From => _call.From;

    /// <summary>Who is called.</summary>
    public string To => _call.To;

    /// <summary>How far the call has come.</summary>
    public CallState State => _call.State;

    /// <summary>The audio that the application has sent over media streams in <c>rtp</c> mode, as it was encoded.</summary>
    public ReadOnlyMemory<byte> HeardAudio => _call.Streaming.Heard;

    /// <summary>Waits until the call was answered, connected or ended.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the call.</param>
    public Task WaitUntilDecidedAsync(CancellationToken cancellationToken = default) => _call.Decided.Task.WaitAsync(cancellationToken);

    /// <summary>Answers a call that the application has placed, before the script does.</summary>
    public Task AnswerAsync() => DoAsync(_call.Answer);

    /// <summary>Says something: transcriptions, recordings and AI assistants hear it.</summary>
    /// <param name="text">What is said.</param>
    public Task SayAsync(string text) => DoAsync(() => _call.Dialogue.Say(text));

    /// <summary>Presses keys.</summary>
    /// <param name="keys">Such as <c>"1234#"</c>.</param>
    public Task PressAsync(string keys) => DoAsync(() => _call.Dialogue.Press(keys));

    /// <summary>Hangs up.</summary>
    public Task HangUpAsync() => DoAsync(() => _call.End(
        _call.State == CallState.Ringing && _call.Setup.Direction == CallDirection.Incoming
            ? Hangup.Cancelled
            : Hangup.By(_call.OtherSide)));

    private Task<bool> DoAsync(Action action) => _call.Mailbox.AskAsync(() =>
    {
        if (_call.State != CallState.Ended)
        {
            action();
        }

        return true;
    });
}
