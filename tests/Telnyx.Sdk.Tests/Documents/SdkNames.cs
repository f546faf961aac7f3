namespace Telnyx.Sdk.Tests.Documents;

/// <summary>The table of SDK names, as data.</summary>
internal static class SdkNames
{
    private static readonly Lazy<Dictionary<(string Method, string Path), string>> s_accessors = new(Load);

    public static string Accessor(string method, string path) => s_accessors.Value[(method, path)];

    private static Dictionary<(string, string), string> Load()
    {
        using var reader = new StreamReader(typeof(SdkNames).Assembly.GetManifestResourceStream("sdk-methods.tsv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.TrimEnd('\r').Split('\t'))
            .ToDictionary(static cells => (cells[0], cells[1]), static cells => cells[2]);
    }
}
