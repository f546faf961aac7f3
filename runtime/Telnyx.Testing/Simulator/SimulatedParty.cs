namespace Telnyx.Testing;

/// <summary>
/// The script of somebody at the other end of a call. Whoever needs more control than a script gives drives the call through
/// <see cref="SimulatedCall"/>.
/// </summary>
public sealed record SimulatedParty
{
    /// <summary>What happens when this party is called.</summary>
    public PartyBehavior Behavior { get; init; }

    /// <summary>How long it rings before anything happens; scaled by the simulator's pace.</summary>
    public TimeSpan RingTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether a machine answers, for answering machine detection.</summary>
    public bool IsMachine { get; init; }

    /// <summary>
    /// What this party says, one line at a time: the next line comes when somebody listens (a transcription or an AI assistant)
    /// and no prompt is being played.
    /// </summary>
    public IReadOnlyList<string> Says { get; init; } = ["Hello, I can hear you well."];

    /// <summary>The keys pressed in answer to each gather, such as <c>"1234#"</c>. When they are used up, no key is pressed.</summary>
    public IReadOnlyList<string> Presses { get; init; } = [];

    /// <summary>What media streams hear on this line, again and again: µ-law at 8000 Hz; a tone of 440 Hz when empty.</summary>
    public ReadOnlyMemory<byte> Voice { get; init; }

    /// <summary>
    /// When set, no recording of a call with this party can be stored: <c>call.recording.error</c> with this reason, such as
    /// <c>"Internal server error"</c>, comes in the place of <c>call.recording.saved</c>.
    /// </summary>
    public string? RecordingError { get; init; }

    /// <summary>When set, this party hangs up that long after the call was answered; scaled by the simulator's pace.</summary>
    public TimeSpan? HangsUpAfter { get; init; }
}
