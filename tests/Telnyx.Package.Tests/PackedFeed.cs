using System.IO.Compression;

namespace Telnyx.Package.Tests;

/// <summary>All packages, packed once into a folder that is a feed for strangers.</summary>
/// <remarks>
/// The version is this run's own and restored packages go to a folder of this run, so that no package of a test is ever found in
/// the cache of the machine. Everything else comes from that cache: building the repository has put it there.
/// </remarks>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("telnyx-packages-").FullName;

    /// <summary>The version of the packages.</summary>
    public string Version { get; } = $"0.1.0-test.{Environment.ProcessId}{DateTime.UtcNow:HHmmss}";

    /// <summary>Where packages are restored to.</summary>
    public string RestoredPackages => Path.Combine(_root, "restored");

    /// <summary>Inside the repository, as for a release: sources and symbols get paths relative to it.</summary>
    private string Artifacts => Path.Combine(Repository.Root, "artifacts", "package-tests-" + Version);

    private string Feed => Path.Combine(_root, "feed");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await DotNet.SucceedAsync(
            Repository.Root, packagesFolder: null,
            "pack", "Telnyx.Generator.sln", "-c", "Release", "-v", "quiet", $"-p:Version={Version}", "--artifacts-path", Artifacts, "-o", Feed);
        await File.WriteAllTextAsync(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="machine" value="{MachineCache()}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        foreach (var folder in new[] { Artifacts, _root }.Where(Directory.Exists))
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Something still holds a file, on some systems: nothing depends on these folders.
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>The names of all files of the feed, without the version.</summary>
    public IReadOnlyList<string> Packages =>
        [.. Directory.EnumerateFiles(Feed).Select(file => Path.GetFileName(file).Replace("." + Version, "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Opens one of these packages.</summary>
    public ZipArchive Open(string package)
    {
        var extension = Path.GetExtension(package);
        return ZipFile.OpenRead(Path.Combine(Feed, $"{package[..^extension.Length]}.{Version}{extension}"));
    }

    /// <summary>Copies a stranger's projects to a new folder outside the repository.</summary>
    public string Settle(string stranger)
    {
        var source = Path.Combine(AppContext.BaseDirectory, "Strangers", stranger);
        var target = Path.Combine(_root, stranger + "-" + Path.GetRandomFileName());
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, File.ReadAllText(file).Replace("{version}", Version, StringComparison.Ordinal));
        }

        return target;
    }

    private static string MachineCache() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
