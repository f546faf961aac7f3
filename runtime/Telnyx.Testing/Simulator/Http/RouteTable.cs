using Telnyx.Testing.Validation;

namespace Telnyx.Testing.Simulator.Http;

/// <summary>Finds the operation of a method and path. The routes are those of the documents.</summary>
internal sealed class RouteTable
{
    private readonly List<Route> _routes;

    public RouteTable(IEnumerable<ApiOperation> operations) =>
        // A fixed segment is a better match than a parameter: /calls/actions before /calls/{id}.
        _routes = [.. operations.Select(static operation => new Route(operation)).OrderBy(static route => route.ParameterCount)];

    /// <summary>The operation and its path parameters; an <see cref="ApiException"/> with 404 or 405 when there is none.</summary>
    public (ApiOperation Operation, IReadOnlyDictionary<string, string> Path) Find(string method, string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var known = false;
        foreach (var route in _routes)
        {
            if (route.Match(segments) is not { } parameters)
            {
                continue;
            }

            if (route.Operation.Method == method)
            {
                return (route.Operation, parameters);
            }

            known = true;
        }

        throw known ? Refusal.MethodNotAllowed(method) : Refusal.NotFound();
    }

    private sealed class Route(ApiOperation operation)
    {
        private readonly string[] _segments = operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);

        public ApiOperation Operation => operation;

        public int ParameterCount => _segments.Count(IsParameter);

        public Dictionary<string, string>? Match(string[] segments)
        {
            if (segments.Length != _segments.Length)
            {
                return null;
            }

            var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var index = 0; index < segments.Length; index++)
            {
                var expected = _segments[index];
                if (IsParameter(expected))
                {
                    parameters[expected[1..^1]] = Decode(segments[index]);
                }
                else if (expected != segments[index])
                {
                    return null;
                }
            }

            return parameters;
        }

        // The server has decoded everything else: a second decoding would change identifiers that contain a percent sign.
        private static string Decode(string segment) => segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

        private static bool IsParameter(string segment) => segment[0] == '{';
    }
}
