using System.Text;

namespace Telnyx.Generator.Naming;

/// <summary>Names an operation that no table names: the resource from the path, the verb from HTTP method and operation id.</summary>
internal static class AccessorRule
{
    private static readonly HashSet<string> s_verbs = new(StringComparer.Ordinal)
    {
        "list", "get", "retrieve", "create", "update", "delete", "remove", "add", "send", "start", "stop", "cancel", "search", "validate", "verify", "submit", "upload", "download", "enable", "disable", "set", "replace", "transfer", "refresh", "export", "import", "activate", "deactivate", "approve", "reject", "confirm", "check", "generate", "run", "test", "clone", "join", "leave", "mute", "unmute", "hold", "unhold", "resume", "pause",
    };

    /// <summary>The accessor: resources in snake_case and a method, joined by dots.</summary>
    /// <param name="method">GET, POST, …</param>
    /// <param name="path">The path template.</param>
    /// <param name="operationId">The operation id, or null.</param>
    /// <param name="collections">All paths of the document: an item path that has a collection above it is retrieved, not listed.</param>
    public static string Accessor(string method, string path, string? operationId, ICollection<string> collections)
    {
        var segments = path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        var resources = segments.Where(segment => !IsParameter(segment)).Select(Snake).ToList();
        if (resources.Count == 0)
        {
            resources.Add("root");
        }

        var endsInParameter = segments.Length > 0 && IsParameter(segments[segments.Length - 1]);
        var last = resources[resources.Count - 1];
        var isAction = !endsInParameter && resources.Count > 1 && (resources[resources.Count - 2] == "actions" || StartsWithVerb(last));
        if (isAction && (method is "POST" or "PUT" || StartsWithVerb(last)))
        {
            resources.RemoveAt(resources.Count - 1);
            return Join(resources, ActionName(last));
        }

        return Join(resources, Verb(method, endsInParameter, last, operationId, path, collections));
    }

    private static string Verb(string method, bool endsInParameter, string last, string? operationId, string path, ICollection<string> collections) => method switch
    {
        "GET" when endsInParameter => "retrieve",
        "GET" => IsList(last, operationId, path, collections) ? "list" : "retrieve",
        "POST" => endsInParameter ? "update" : "create",
        "PUT" or "PATCH" => "update",
        "DELETE" => endsInParameter || !Words.IsPlural(last) ? "delete" : "delete_all",
        _ => method.ToLowerInvariant(),
    };

    private static bool IsList(string last, string? operationId, string path, ICollection<string> collections)
    {
        var first = operationId is null ? "" : Words.Split(operationId).FirstOrDefault()?.ToLowerInvariant() ?? "";
        return first switch
        {
            "list" or "search" => true,
            "get" or "retrieve" or "show" => collections.Any(other => other.StartsWith(path + "/{", StringComparison.Ordinal)) || LastWordIsPlural(last),
            _ => LastWordIsPlural(last),
        };
    }

    private static bool LastWordIsPlural(string name) => Words.IsPlural(name.Substring(name.LastIndexOf('_') + 1));

    // "fork_start" reads "start_fork" in the other SDKs: the verb comes first.
    private static string ActionName(string name)
    {
        var split = name.LastIndexOf('_');
        return split > 0 && s_verbs.Contains(name.Substring(split + 1)) && !StartsWithVerb(name)
            ? name.Substring(split + 1) + "_" + name.Substring(0, split)
            : name;
    }

    private static bool StartsWithVerb(string name)
    {
        var end = name.IndexOf('_');
        return s_verbs.Contains(end < 0 ? name : name.Substring(0, end));
    }

    private static bool IsParameter(string segment) => segment.Length > 0 && segment[0] == '{';

    private static string Snake(string segment)
    {
        var result = new StringBuilder();
        foreach (var word in Words.Split(segment))
        {
            result.Append(result.Length > 0 ? "_" : "").Append(word.ToLowerInvariant());
        }

        return result.Length == 0 ? "root" : result.ToString();
    }

    private static string Join(List<string> resources, string verb) => string.Join(".", resources) + "." + verb;
}
