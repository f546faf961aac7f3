namespace Telnyx.Benchmarks.Generator;

/// <summary>The documents that the generator is measured on.</summary>
internal static class Documents
{
    private static readonly string s_spec = Find("Telnyx.Generator.sln", "spec") ?? throw new InvalidOperationException("The benchmarks do not run inside a checkout.");

    /// <summary>The bundled documents.</summary>
    public const string Bundled = "bundled";

    /// <summary>The vendor's document, which is not part of the repository.</summary>
    public const string Official = "official";

    /// <summary>The sets that are present.</summary>
    public static IEnumerable<string> Sets => OfficialPath is null ? [Bundled] : [Bundled, Official];

    /// <summary>Loads a set: its documents, then the table of names.</summary>
    public static SpecFile[] Load(string set)
    {
        var paths = set == Official ? [OfficialPath!] : Directory.GetFiles(s_spec, "*.json").Order(StringComparer.Ordinal).ToArray();
        return [.. paths.Append(Path.Combine(s_spec, "sdk-methods.tsv")).Select(static path => new SpecFile(Path.GetFileName(path), File.ReadAllText(path)))];
    }

    private static string? OfficialPath
    {
        get
        {
            var name = Path.Combine("specs", "telnyx-official.json");
            return Environment.GetEnvironmentVariable("TELNYX_SHARED") is { Length: > 0 } shared
                ? File.Exists(Path.Combine(shared, name)) ? Path.Combine(shared, name) : null
                : Find(Path.Combine("shared", name), Path.Combine("shared", name));
        }
    }

    /// <summary>The nearest folder above that has the marker, and a path inside it.</summary>
    private static string? Find(string marker, string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, marker)))
            {
                return Path.Combine(folder.FullName, path);
            }
        }

        return null;
    }
}
