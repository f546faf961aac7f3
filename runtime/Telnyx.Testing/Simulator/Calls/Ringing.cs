namespace Telnyx.Testing.Simulator.Calls;

/// <summary>What happens while a call rings.</summary>
internal static class Ringing
{
    public static void Start(Call call)
    {
        if (call.Setup.Direction == CallDirection.Incoming)
        {
            // Now it is the application's turn; a caller does not wait for ever.
            call.AfterLimit(call.Setup.RingTimeout, () => GiveUp(call));
            return;
        }

        var party = call.Setup.Party;
        var (delay, outcome) = party.Behavior switch
        {
            PartyBehavior.LetsItRing => (call.Setup.RingTimeout, Hangup.Timeout),
            PartyBehavior.IsBusy => (party.RingTime, Hangup.Busy),
            PartyBehavior.Declines => (party.RingTime, Hangup.Declined),
            PartyBehavior.IsUnknown => (TimeSpan.Zero, Hangup.NotFound),
            _ => (party.RingTime, (Hangup?)null),
        };
        if (delay > call.Setup.RingTimeout)
        {
            (delay, outcome) = (call.Setup.RingTimeout, Hangup.Timeout);
        }

        call.After(delay, () => Finish(call, outcome));
    }

    private static void Finish(Call call, Hangup? outcome)
    {
        if (outcome is null)
        {
            call.Answer();
        }
        else
        {
            call.End(outcome);
        }
    }

    private static void GiveUp(Call call)
    {
        if (call.State == CallState.Ringing)
        {
            call.End(Hangup.Cancelled);
        }
    }
}
