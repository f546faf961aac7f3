namespace Telnyx.Generator.Naming;

/// <summary>What the documents have besides an operation: a resource with a lone operation is no service of its own.</summary>
internal sealed class ResourceIndex
{
    // Each prefix is a text of its own: a path of thousands of segments would be millions of characters.
    private const int MaxSegments = 3 * Accessor.MaxResources;

    private readonly Dictionary<string, int> _operationsByChain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _operationsByPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _mostParameters = new(StringComparer.Ordinal);

    /// <summary>Counts operations, each given once by HTTP method and path.</summary>
    public ResourceIndex(IEnumerable<(string Method, string Path)> operations)
    {
        foreach (var (_, path) in operations.Distinct())
        {
            var resource = new ResourcePath(path);
            CountPrefixes(_operationsByChain, resource.Chain);
            CountPrefixes(_operationsByPath, path.Trim('/'));
            if (!resource.EndsInParameter)
            {
                _mostParameters[resource.Chain] = Math.Max(resource.ParameterCount, Of(_mostParameters, resource.Chain));
            }
        }
    }

    /// <summary>Whether nothing else is done with a resource or below it.</summary>
    public bool IsLone(ResourcePath resource) => Of(_operationsByChain, resource.Chain) <= 1;

    /// <summary>Whether one item of a collection is all that the collection has.</summary>
    public bool IsLoneItem(string path)
    {
        var end = path.TrimEnd('/').LastIndexOf('/');
        return end > 0 && Of(_operationsByPath, path.Substring(0, end).Trim('/')) <= 1;
    }

    /// <summary>Whether a list of all is there besides the lists of single owners: <c>/missions/runs</c> beside <c>/missions/{id}/runs</c>.</summary>
    public bool IsOverview(ResourcePath resource, string path) =>
        Of(_operationsByPath, path.Trim('/')) <= 1 && Of(_mostParameters, resource.Chain) > resource.ParameterCount;

    /// <summary>Whether a collection has items below it.</summary>
    public bool HasItems(string path) => _operationsByPath.ContainsKey(path.Trim('/') + "/{}");

    /// <summary>The resources of a path; <c>/room_sessions</c> are the sessions of <c>/rooms/{id}/sessions</c>.</summary>
    public IEnumerable<string> Home(IReadOnlyList<string> resources)
    {
        var split = resources[0].LastIndexOf('_');
        if (split > 0 && Of(_operationsByChain, resources[0]) > 1)
        {
            var (owner, owned) = (resources[0].Substring(0, split) + "s", resources[0].Substring(split + 1));
            if (_operationsByChain.ContainsKey(owner + "/" + owned))
            {
                return [owner, owned, .. resources.Skip(1)];
            }
        }

        return resources;
    }

    private static int Of(Dictionary<string, int> counts, string key) => counts.TryGetValue(key, out var count) ? count : 0;

    private static void CountPrefixes(Dictionary<string, int> counts, string path)
    {
        var prefix = "";
        foreach (var segment in path.Split('/').Take(MaxSegments))
        {
            prefix = prefix.Length == 0 ? segment : prefix + "/" + segment;
            counts[prefix] = Of(counts, prefix) + 1;
            if (segment.Length > 0 && segment[0] == '{')
            {
                counts[prefix.Substring(0, prefix.Length - segment.Length) + "{}"] = 1;
            }
        }
    }
}
