using System.Collections.Concurrent;

namespace VoiceApp;

/// <summary>How far a call has come.</summary>
public enum CallStep
{
    Ringing,
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

    /// <summary>A new call; nothing when it is known.</summary>
    public void Begin(string call) => _steps.TryAdd(call, CallStep.Ringing);

    /// <summary>
    /// Takes a step with what belongs to it; nothing when the call is somewhere else, or not one of ours. When that fails the step is taken
    /// back, for the next delivery of the event.
    /// </summary>
    public async Task MoveAsync(string call, CallStep from, CallStep to, Func<Task> act)
    {
        if (!_steps.TryUpdate(call, to, from))
        {
            return;
        }

        try
        {
            await act();
        }
        catch
        {
            _steps.TryUpdate(call, from, to);
            throw;
        }
    }

    public void End(string call) => _steps.TryRemove(call, out _);
}
