namespace Telnyx.Generator.Tests;

/// <summary>Folders outside the test assembly, found by walking up from it.</summary>
internal static class TestFolders
{
    private static readonly string? s_shared = FindShared();

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The bundled documents.</summary>
    public static string Spec => Path.Combine(Root, "spec");

    /// <summary>The facts about the official API lie beside a checkout and are not part of it (or where TELNYX_SHARED says).</summary>
    public static bool HasShared => s_shared is not null;

    /// <summary>A file of that folder.</summary>
    public static string Shared(params string[] path) =>
        Path.Combine([s_shared ?? throw new InvalidOperationException("The shared facts are absent."), .. path]);

    private static string FindRoot() =>
        Ancestors().FirstOrDefault(static folder => File.Exists(Path.Combine(folder, "Telnyx.Generator.sln")))
        ?? throw new InvalidOperationException("The tests do not run inside a checkout.");

    private static string? FindShared()
    {
        var named = Environment.GetEnvironmentVariable("TELNYX_SHARED");
        var candidates = string.IsNullOrEmpty(named) ? Ancestors().Select(static folder => Path.Combine(folder, "shared")) : [named];
        return candidates.FirstOrDefault(static folder => File.Exists(Path.Combine(folder, "specs", "telnyx-official.json")));
    }

    private static IEnumerable<string> Ancestors()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}
