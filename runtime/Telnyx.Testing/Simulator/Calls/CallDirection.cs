namespace Telnyx.Testing.Simulator.Calls;

/// <summary>Who called whom.</summary>
internal enum CallDirection
{
    /// <summary>Somebody called the application.</summary>
    Incoming,

    /// <summary>The application called somebody.</summary>
    Outgoing,
}
