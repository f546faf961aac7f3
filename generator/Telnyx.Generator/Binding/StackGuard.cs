using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Telnyx.Generator.Binding;

/// <summary>
/// Lets a recursion go on, on a stack of its own, where the compiler's would overflow: in large documents a chain of schemas that
/// refer to one another can have thousands of links.
/// </summary>
internal static class StackGuard
{
    private const int StackBytes = 16 * 1024 * 1024;

    /// <summary>Whether the stack has room for some more calls.</summary>
    public static bool HasRoom()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }

    /// <summary>Runs a function on a new stack and waits for it; its exceptions come through.</summary>
    public static T Run<T>(Func<T> function)
    {
        var result = default(T)!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(Catch, StackBytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;

        void Catch()
        {
            try
            {
                result = function();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}
