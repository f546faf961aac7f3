using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>
/// The commands that a call has executed, by <c>command_id</c>. A command that comes again is answered as before and not
/// executed; one that failed may be tried again.
/// </summary>
internal sealed class CommandMemory
{
    private readonly Dictionary<string, ApiResponse> _answers = new(StringComparer.Ordinal);

    public ApiResponse Once(string? commandId, ApiRequest request, Func<ApiResponse> execute)
    {
        if (commandId is null)
        {
            return execute();
        }

        if (_answers.TryGetValue(commandId, out var known))
        {
            request.Repeated = true;
            return known;
        }

        return _answers[commandId] = execute();
    }
}
