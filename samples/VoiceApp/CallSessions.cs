using System.Collections.Concurrent;

namespace VoiceApp;

/// <summary>How far a call has come.</summary>
public enum CallStep
{
    Answering,
    Menu,
    Announcing,
    Recording,
    Transcribing,
    Transferring,
}

/// <summary>
/// The calls of this process. Webhooks of a call may come at the same time and in any order, so a step is taken by whoever succeeds in
/// moving on from the one before.
/// </summary>
public sealed class CallSessions
{
    private readonly ConcurrentDictionary<string, CallStep> _steps = new();

    /// <summary>A new call; false when it is known.</summary>
    public bool Begin(string call) => _steps.TryAdd(call, CallStep.Answering);

    /// <summary>Takes a step; false when the call is somewhere else, or not one of ours.</summary>
    public bool Move(string call, CallStep from, CallStep to) => _steps.TryUpdate(call, to, from);

    public void End(string call) => _steps.TryRemove(call, out _);
}
