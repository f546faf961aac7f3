using Telnyx.Generator.Reading;

namespace Telnyx.Generator.Naming;

/// <summary>The names that the other SDKs give to operations: HTTP method and path → accessor such as <c>calls.actions.speak</c>.</summary>
internal sealed class NameTable
{
    // Operations that no row names come after all others.
    private const int Unlisted = int.MaxValue;

    private readonly Dictionary<(string Method, string Path), (string Accessor, int Edition)> _rows = [];

    /// <summary>
    /// Reads tables of tab-separated lines <c>method path accessor edition</c>, each with one header line. Lines of another form are
    /// passed over. The edition is a number; without one it is the first, 0. What is named for an edition keeps its name in later ones.
    /// </summary>
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
                    table._rows[(columns[0], columns[1])] = (columns[2], columns.Length > 3 && int.TryParse(columns[3], out var edition) && edition > 0 ? edition : 0);
                }
            }
        }

        return table;
    }

    /// <summary>The accessor of an operation, or null.</summary>
    public string? Find(string method, string path) => _rows.TryGetValue((method, path), out var row) ? row.Accessor : null;

    /// <summary>The edition in which an operation came; the first for all when there is no table at all.</summary>
    public int EditionOf(string method, string path) =>
        _rows.TryGetValue((method, path), out var row) ? row.Edition : _rows.Count == 0 ? 0 : Unlisted;
}
