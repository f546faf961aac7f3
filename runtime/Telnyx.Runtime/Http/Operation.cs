using System.ComponentModel;

namespace Telnyx.Http;

/// <summary>One operation of the API: what never changes between calls.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Operation
{
    private readonly string[] _literals;
    private readonly string[] _parameters;

    /// <summary>Describes an operation.</summary>
    /// <param name="accessor">Its name in the SDK, such as <c>calls.actions.speak</c>.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="route">The path, relative to the base address, or an absolute address; with <c>{name}</c> for parameters.</param>
    /// <param name="hasCommandId">Whether the body has a <c>command_id</c> that makes repeating harmless.</param>
    public Operation(string accessor, HttpMethod method, string route, bool hasCommandId = false)
    {
        ArgumentNullException.ThrowIfNull(route);
        Accessor = accessor;
        Method = method;
        Route = route;
        HasCommandId = hasCommandId;
        (_literals, _parameters) = Split(route);
    }

    /// <summary>Its name in the SDK.</summary>
    public string Accessor { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path as the document has it: the same for every call, so it can go into telemetry.</summary>
    public string Route { get; }

    /// <summary>Whether the body has a <c>command_id</c> that makes repeating harmless.</summary>
    public bool HasCommandId { get; }

    /// <summary>How many parameters the path has.</summary>
    internal int ParameterCount => _parameters.Length;

    internal bool IsAbsolute => _literals[0].Contains("://", StringComparison.Ordinal);

    /// <summary>The place of a path parameter.</summary>
    internal int IndexOf(string parameter)
    {
        var index = Array.IndexOf(_parameters, parameter);
        return index >= 0 ? index : throw new ArgumentException($"The route '{Route}' has no parameter '{parameter}'.", nameof(parameter));
    }

    /// <summary>The text before a parameter; after the last one, what remains.</summary>
    internal string Literal(int index) => _literals[index];

    internal string Parameter(int index) => _parameters[index];

    private static (string[] Literals, string[] Parameters) Split(string route)
    {
        var literals = new List<string>();
        var parameters = new List<string>();
        var start = 0;
        for (var open = route.IndexOf('{', StringComparison.Ordinal); open >= 0; open = route.IndexOf('{', start))
        {
            var close = route.IndexOf('}', open);
            if (close < 0)
            {
                throw new ArgumentException($"The route '{route}' has a brace that is not closed.", nameof(route));
            }

            literals.Add(route[start..open]);
            parameters.Add(route[(open + 1)..close]);
            start = close + 1;
        }

        literals.Add(route[start..]);
        literals[0] = literals[0].TrimStart('/');
        return ([.. literals], [.. parameters]);
    }
}
