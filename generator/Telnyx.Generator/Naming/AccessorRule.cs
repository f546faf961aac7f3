namespace Telnyx.Generator.Naming;

/// <summary>
/// Names operations that no table names: the resource from the path, the verb from HTTP method and operation id. What is the only
/// operation of a resource goes to the resource above it: <c>/calls/{id}/recording</c> is <c>calls.retrieve_recording</c>.
/// </summary>
internal sealed class AccessorRule
{
    // Where a table names all operations, nobody asks the rule.
    private readonly Lazy<ResourceIndex> _index;

    /// <summary>A rule for the operations of some documents, given by HTTP method and path.</summary>
    public AccessorRule(IEnumerable<(string Method, string Path)> operations) => _index = new Lazy<ResourceIndex>(() => new ResourceIndex(operations));

    /// <summary>The accessor: resources in snake_case and a method, joined by dots.</summary>
    /// <param name="method">GET, POST, …</param>
    /// <param name="path">The path template.</param>
    /// <param name="operationId">The operation id, or null.</param>
    public string Accessor(string method, string path, string? operationId)
    {
        var resource = new ResourcePath(path);
        var id = operationId is null ? [] : Words.Split(operationId).ConvertAll(word => word.ToLowerInvariant());
        return InParent(method, path, resource, id) is { } name
            ? Join(_index.Value.Home([.. resource.Parents]), name)
            : Join(_index.Value.Home(resource.Resources), Verb(method, path, resource, id));
    }

    /// <summary>The method of the resource above, when the last segment is an action or has but one operation; else null.</summary>
    private string? InParent(string method, string path, ResourcePath resource, List<string> id)
    {
        if (resource.Resources.Count < 2)
        {
            return null;
        }

        if (resource.EndsInParameter)
        {
            return _index.Value.IsLoneItem(path) && !EndsInActions(resource) ? ItemVerb(method) + "_" + SingularOf(resource.Last) : null;
        }

        var isLone = _index.Value.IsLone(resource);
        if (IsAction(method, resource, isLone) || IsSaidById(method, resource.Last, id))
        {
            return EnglishVerbs.Imperative(resource.Last);
        }

        var isOverview = method == "GET" && resource.IsPlural && _index.Value.IsOverview(resource, path);
        return (isLone || isOverview) && !resource.IsAction ? LoneVerb(method, resource, id, isOverview) : null;
    }

    private static bool IsAction(string method, ResourcePath resource, bool isLone) =>
        (resource.IsAction && method != "GET") || (isLone ? EnglishVerbs.Starts(resource.Last) : EnglishVerbs.Is(resource.Last));

    // POST …/promote with the id "promote_version".
    private static bool IsSaidById(string method, string last, List<string> id) =>
        method is "POST" or "PUT" or "PATCH" && id.Count > 0 && id[0] == EnglishVerbs.First(last) && !EnglishVerbs.IsPlain(id[0]);

    private static string LoneVerb(string method, ResourcePath resource, List<string> id, bool isOverview)
    {
        var (last, verb) = (resource.Last, id.Count > 0 ? id[0] : "");
        return method switch
        {
            "GET" => (isOverview || IsListVerb(verb) || id.Contains("paginated") ? "list_" : "retrieve_") + last,
            "POST" when verb is "update" or "add" => verb + "_" + last,
            "POST" when verb == "create" && (!resource.IsPlural || last.Contains('_')) => "create_" + last,
            "POST" => last,
            _ => ItemVerb(method) + "_" + last,
        };
    }

    private string Verb(string method, string path, ResourcePath resource, List<string> id)
    {
        var verb = id.Count > 0 ? id[0] : "";
        if (method is "POST" or "DELETE" && EnglishVerbs.IsTelling(verb) && !(method == "POST" && resource.EndsInParameter))
        {
            return verb;
        }

        return method switch
        {
            "GET" when !resource.EndsInParameter => IsListVerb(verb) || resource.IsPlural || _index.Value.HasItems(path) ? "list" : "retrieve",
            "POST" when !resource.EndsInParameter || verb == "create" => "create",
            "PUT" when verb is "add" or "create" => "create",
            "PUT" or "PATCH" when resource.EndsInTwoParameters => "update_" + resource.LastParameter,
            "DELETE" when !resource.EndsInParameter && resource.IsPlural && _index.Value.HasItems(path) => "delete_all",
            _ => ItemVerb(method),
        };
    }

    private static string ItemVerb(string method) => method switch
    {
        "GET" => "retrieve",
        "POST" or "PUT" or "PATCH" => "update",
        _ => method.ToLowerInvariant(),
    };

    private static bool IsListVerb(string verb) => verb is "list" or "search";

    private static bool EndsInActions(ResourcePath resource) => resource.Resources.Contains("actions");

    private static string SingularOf(string name)
    {
        var start = name.LastIndexOf('_') + 1;
        return name.Substring(0, start) + Words.Singular(name.Substring(start));
    }

    // The last ones say most; no real path has more.
    private static string Join(IEnumerable<string> resources, string verb)
    {
        var all = resources.ToList();
        return string.Join(".", all.Skip(all.Count - Naming.Accessor.MaxResources)) + "." + verb;
    }
}
