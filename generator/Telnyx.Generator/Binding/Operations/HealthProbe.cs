using Telnyx.Generator.Model;

namespace Telnyx.Generator.Binding;

/// <summary>Chooses the operation that tells, for the least, whether the API answers and takes the key.</summary>
internal static class HealthProbe
{
    /// <summary>A GET without parameters that returns one object; else a list, of which one item can be asked for. The shortest route of several.</summary>
    public static HealthProbeModel? Choose(IEnumerable<BoundOperation> operations)
    {
        var best = operations.Where(operation => operation is { HttpMethod: "GET", IsDeprecated: false, PathParameters.Count: 0 } && !IsAbsolute(operation.Route))
            .Select(operation => (Operation: operation, Rank: Rank(operation)))
            .Where(candidate => candidate.Rank > 0)
            .OrderBy(candidate => candidate.Rank)
            .ThenBy(candidate => candidate.Operation.Route.Length)
            .ThenBy(candidate => candidate.Operation.Route, StringComparer.Ordinal)
            .FirstOrDefault().Operation;
        return best is null ? null : new HealthProbeModel(best.Accessor.Text, best.Route, best.Response.Paging?.SizeParameter);
    }

    private static int Rank(BoundOperation operation) => operation switch
    {
        { Request: null, Response: { Kind: ResponseKind.Data, Type: ClassType } } => 1,
        { Response: { Kind: ResponseKind.Page, Paging.SizeParameter: not null } } when !NeedsRequest(operation) => 2,
        _ => 0,
    };

    private static bool NeedsRequest(BoundOperation operation) => operation.Request?.Type is ClassType type && type.Members.Exists(member => member.IsRequired);

    // Another host, or one that asks for no key.
    private static bool IsAbsolute(string route) => route.Contains("://");
}
