using System.IO.Compression;

namespace Telnyx.Package.Tests;

/// <summary>All packages, packed once into a folder that is a feed for strangers.</summary>
/// <remarks>
/// The version is this run's own and restored packages go to a folder of this run, so that no package of a test is ever found in
/// the cache of the machine. Everything else comes from that cache, where building the repository has put it, or from the machine's
/// own feeds (native code needs packages that nothing else of the repository does).
/// </remarks>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("telnyx-packages-").FullName;

    /// <summary>The version of the packages.</summary>
    public string Version { get; } = $"0.1.0-test.{Environment.ProcessId}{DateTime.UtcNow:HHmmss}";

    /// <summary>The version of <see cref="PackNewerAsync"/>.</summary>
    public string NewerVersion => Version.Replace("0.1.0", "0.2.0", StringComparison.Ordinal);

    /// <summary>Where packages are restored to.</summary>
    public string RestoredPackages => Path.Combine(_root, "restored");

    /// <summary>Inside the repository, as for a release: sources and symbols get paths relative to it.</summary>
    private string Artifacts => Path.Combine(Repository.Root, "artifacts", "package-tests-" + Version);

    private string Feed => Path.Combine(_root, "feed");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await PackAsync("Telnyx.Generator.sln", Version, Feed);
        await File.WriteAllTextAsync(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="machine" value="{MachineCache()}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    /// <summary>Packs the generator and its runtime in another version, into the same feed.</summary>
    public Task PackNewerAsync() => Task.WhenAll(
        PackAsync(Path.Combine("generator", "Telnyx.Generator"), NewerVersion, Feed),
        PackAsync(Path.Combine("runtime", "Telnyx.Runtime"), NewerVersion, Feed, "-p:TargetFrameworks=net8.0"));

    /// <summary>Builds and packs one package once more, from nothing.</summary>
    public async Task<ZipArchive> PackAgainAsync(string folder, string id)
    {
        var again = Path.Combine(_root, "again");
        Directory.Delete(Artifacts, recursive: true);
        await PackAsync(Path.Combine(folder, id), Version, again);
        return ZipFile.OpenRead(Path.Combine(again, $"{id}.{Version}.nupkg"));
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
        [
            .. Directory.EnumerateFiles(Feed).Select(static file => Path.GetFileName(file))
                .Where(file => file.Contains(Version, StringComparison.Ordinal))
                .Select(file => file.Replace("." + Version, "", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Opens one of these packages.</summary>
    public ZipArchive Open(string package)
    {
        var extension = Path.GetExtension(package);
        return ZipFile.OpenRead(Path.Combine(Feed, $"{package[..^extension.Length]}.{Version}{extension}"));
    }

    /// <summary>Copies a stranger's projects to a new folder outside the repository, with a name that not every tool likes.</summary>
    public string Settle(string stranger)
    {
        var source = Path.Combine(AppContext.BaseDirectory, "Strangers", stranger);
        var target = Path.Combine(_root, $"{stranger} für {Path.GetRandomFileName()}");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, File.ReadAllText(file).Replace("{version}", Version, StringComparison.Ordinal).Replace("{newer}", NewerVersion, StringComparison.Ordinal));
        }

        return target;
    }

    private async Task PackAsync(string project, string version, string feed, params string[] more) => await DotNet.SucceedAsync(
        Repository.Root, packagesFolder: null,
        ["pack", project, "-c", "Release", "-v", "quiet", $"-p:Version={version}", "--artifacts-path", Artifacts, "-o", feed, .. more]);

    private static string MachineCache() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
