namespace Telnyx.Testing;

/// <summary>What somebody does when the simulator calls.</summary>
public enum PartyBehavior
{
    /// <summary>Answers after the ring time.</summary>
    Answers,

    /// <summary>Is on the phone already: <c>user_busy</c>.</summary>
    IsBusy,

    /// <summary>Lets it ring until the call's <c>timeout_secs</c> are over: <c>timeout</c>.</summary>
    LetsItRing,

    /// <summary>Declines after the ring time: <c>call_rejected</c>.</summary>
    Declines,

    /// <summary>Does not exist: <c>not_found</c>.</summary>
    IsUnknown,
}
