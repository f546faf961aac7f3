namespace Telnyx.Runtime.Tests;

/// <summary>What code allocates on its thread.</summary>
internal static class Allocated
{
    private const int Rounds = 10;

    /// <summary>The bytes of the cheapest of some rounds: in the others, the runtime may have compiled something anew.</summary>
    public static long By(Action action) => Enumerable.Range(0, Rounds).Min(_ =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });
}
