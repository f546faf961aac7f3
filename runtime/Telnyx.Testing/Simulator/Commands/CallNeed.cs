namespace Telnyx.Testing.Simulator.Commands;

/// <summary>The state in which a call accepts a command.</summary>
internal enum CallNeed
{
    /// <summary>The call has not ended.</summary>
    Alive,

    /// <summary>The call still rings.</summary>
    Ringing,

    /// <summary>The call was answered and has not ended.</summary>
    Answered,
}
