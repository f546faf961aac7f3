using System.Text;

namespace Telnyx.Generator.Naming;

/// <summary>A path as naming sees it: the chain of its resources, and whether it leads to one item.</summary>
internal sealed class ResourcePath
{
    /// <summary>Takes a path apart.</summary>
    public ResourcePath(string path)
    {
        var segments = path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        var skip = segments.Length > 1 && IsVersion(segments[0]) ? 1 : 0;
        foreach (var segment in segments.Skip(skip))
        {
            if (!IsParameter(segment))
            {
                Resources.Add(Snake(segment));
            }
        }

        ParameterCount = segments.Count(IsParameter);
        EndsInParameter = segments.Length > 0 && IsParameter(segments[segments.Length - 1]);
        EndsInTwoParameters = EndsInParameter && segments.Length > 1 && IsParameter(segments[segments.Length - 2]);
        LastParameter = EndsInParameter ? Snake(segments[segments.Length - 1]) : "";
        if (Resources.Count == 0)
        {
            Resources.Add("root");
        }

        Chain = string.Join("/", Resources);
    }

    /// <summary>The static segments in snake_case, without the version in front.</summary>
    public List<string> Resources { get; } = [];

    /// <summary>The static segments as one text: paths with the same chain are about the same resource.</summary>
    public string Chain { get; }

    /// <summary>The last resource.</summary>
    public string Last => Resources[Resources.Count - 1];

    /// <summary>The resources above the last one.</summary>
    public IEnumerable<string> Parents => Resources.Take(Resources.Count - 1);

    /// <summary>The number of path parameters.</summary>
    public int ParameterCount { get; }

    /// <summary>Whether it leads to one item.</summary>
    public bool EndsInParameter { get; }

    /// <summary>Whether it ends in the value to set for an item: <c>/{id}/{status}</c>.</summary>
    public bool EndsInTwoParameters { get; }

    /// <summary>The name of the last parameter in snake_case, or nothing.</summary>
    public string LastParameter { get; }

    /// <summary>Whether the last resource is the list of what can be done with an item.</summary>
    public bool IsAction => !EndsInParameter && Resources.Count > 1 && Resources[Resources.Count - 2] == "actions";

    /// <summary>Whether the last word of the last resource is a plural.</summary>
    public bool IsPlural => Words.IsPlural(Last.Substring(Last.LastIndexOf('_') + 1));

    private static bool IsParameter(string segment) => segment.Length > 0 && segment[0] == '{';

    private static bool IsVersion(string segment) => segment.Length > 1 && segment[0] is 'v' or 'V' && segment.Skip(1).All(c => c is >= '0' and <= '9');

    private static string Snake(string segment)
    {
        var result = new StringBuilder();
        foreach (var word in Words.Split(segment))
        {
            result.Append(result.Length > 0 ? "_" : "").Append(word.ToLowerInvariant());
        }

        return result.Length == 0 ? "root" : result.ToString();
    }
}
