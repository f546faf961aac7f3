namespace Telnyx.Testing.Simulator.Calls;

/// <summary>Answering machine detection: who answered, and when the greeting of a machine is over.</summary>
internal static class MachineDetection
{
    private static readonly TimeSpan s_analysis = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_greeting = TimeSpan.FromSeconds(5);

    /// <param name="call">A call that was just answered.</param>
    /// <param name="mode">The value of <c>answering_machine_detection</c>.</param>
    public static void Start(Call call, string mode)
    {
        if (mode != "disabled")
        {
            call.After(s_analysis, () => Detect(call, mode));
        }
    }

    private static void Detect(Call call, string mode)
    {
        var isMachine = call.Setup.Party.IsMachine;
        if (mode == "premium")
        {
            Emit(call, "call.machine.premium.detection.ended", isMachine ? "machine" : "human_residence");
            GreetingEnds(call, isMachine, "call.machine.premium.greeting.ended", "beep_detected");
            return;
        }

        Emit(call, "call.machine.detection.ended", isMachine ? "machine" : "human");
        if (mode is "greeting_end" or "detect_beep" or "detect_words")
        {
            GreetingEnds(call, isMachine, "call.machine.greeting.ended", mode == "detect_beep" ? "beep_detected" : "ended");
        }
    }

    private static void GreetingEnds(Call call, bool isMachine, string eventType, string result)
    {
        if (isMachine)
        {
            call.After(s_greeting, () => Emit(call, eventType, result));
        }
    }

    private static void Emit(Call call, string eventType, string result) => call.Emit(eventType, new() { ["result"] = result });
}
