namespace Telnyx.Testing;

/// <summary>How far a call has come.</summary>
public enum CallState
{
    /// <summary>It rings.</summary>
    Ringing,

    /// <summary>It was answered.</summary>
    Answered,

    /// <summary>It is over.</summary>
    Ended,
}
