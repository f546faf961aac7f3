namespace Telnyx.Testing.Simulator.Calls;

/// <summary>Something that goes on during a call: a recording, a stream, a prompt. Used from the call's mailbox only.</summary>
internal abstract class CallFeature(Call call)
{
    protected Call Call => call;

    /// <summary>The call is about to end: stop, and say so.</summary>
    public virtual void OnEnding()
    {
    }

    /// <summary>The call has ended and <c>call.hangup</c> was sent.</summary>
    public virtual void OnEnded()
    {
    }
}
