using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>The connection of a call with another one. Both sides have one; they talk through the mailboxes.</summary>
internal sealed class Bridge(Call call)
{
    private Call? _peer;

    /// <summary>Whether this leg stays when the other one goes.</summary>
    public bool ParksAfterUnbridge { get; set; }

    public bool IsUp => _peer is not null;

    /// <summary>Connects this leg; the other one follows in its own time.</summary>
    public void To(Call other)
    {
        if (other.State == CallState.Ended)
        {
            throw Refusal.InvalidCallControlId("/call_control_id");
        }

        Join(other);
        other.Mailbox.Post(() => other.Bridge.Join(call));
    }

    /// <summary>Lets the other leg know that this one is gone.</summary>
    public void Release()
    {
        if (_peer is { } peer)
        {
            _peer = null;
            peer.Mailbox.Post(() => peer.Bridge.OtherLeft(call));
        }
    }

    private void Join(Call other)
    {
        if (call.State == CallState.Ended)
        {
            other.Mailbox.Post(() => other.Bridge.OtherLeft(call));
            return;
        }

        if (_peer is not null && _peer != other)
        {
            Release();
        }

        _peer = other;
        call.Answer(); // A call that is connected has been answered, if it still rang.
        call.Waiting.Leave("bridged");
        call.Emit("call.bridged");
    }

    private void OtherLeft(Call other)
    {
        if (_peer != other)
        {
            return;
        }

        _peer = null;
        if (!ParksAfterUnbridge)
        {
            call.End(Hangup.By(call.OtherSide));
        }
    }
}
