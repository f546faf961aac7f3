using Telnyx.Generator.Reading;

namespace Telnyx.Generator.Naming;

/// <summary>The names that the other SDKs give to operations: HTTP method and path → accessor such as <c>calls.actions.speak</c>.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<(string Method, string Path), string> _accessors = [];

    /// <summary>Reads tables of tab-separated lines <c>method path accessor</c>, each with one header line. Lines of another form are passed over.</summary>
    public static NameTable Read(IEnumerable<SpecText> sources)
    {
        var table = new NameTable();
        foreach (var source in sources)
        {
            foreach (var line in source.Text.Split('\n'))
            {
                var columns = line.TrimEnd('\r').Split('\t');
                if (columns.Length >= 3 && columns[1].StartsWith("/", StringComparison.Ordinal) && Accessor.IsValid(columns[2]))
                {
                    table._accessors[(columns[0], columns[1])] = columns[2];
                }
            }
        }

        return table;
    }

    /// <summary>The accessor of an operation, or null.</summary>
    public string? Find(string method, string path) =>
        _accessors.TryGetValue((method, path), out var accessor) ? accessor : null;
}
