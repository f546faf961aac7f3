using System.IO.Compression;
using System.Xml.Linq;

namespace Telnyx.Package.Tests;

/// <summary>An SDK as a package of its own: two target frameworks, versions in one central file; and an app that gets it from a feed.</summary>
[Collection(PackageTests.Name)]
public sealed class LibraryTests(PackedFeed feed)
{
    [Fact]
    public async Task Its_baseline_is_written_for_all_target_frameworks_at_once()
    {
        var library = Path.Combine(feed.Settle("Library"), "Lib");
        await DotNet.SucceedAsync(library, feed.RestoredPackages, "build", "-t:WriteTelnyxApiBaseline");
        Assert.Contains("TelnyxClient.Calls : CallsService", await File.ReadAllLinesAsync(Path.Combine(library, "api", "telnyx api.txt")));
        Assert.Contains("0 Warning(s)", await DotNet.SucceedAsync(library, feed.RestoredPackages, "build"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packed_it_is_an_SDK_for_others_who_do_not_generate()
    {
        var (app, package) = await PackAsync();
        using (var archive = ZipFile.OpenRead(package))
        {
            var metadata = XDocument.Load(archive.GetEntry("Acme.Telephony.nuspec")!.Open());
            var dependencies = metadata.Descendants().Where(static element => element.Name.LocalName == "dependency").ToList();
            Assert.Equal(2, dependencies.Count);
            Assert.All(dependencies, static dependency => Assert.Equal(("Telnyx.Generator", "Build,Analyzers"), (dependency.Attribute("id")!.Value, dependency.Attribute("exclude")!.Value)));
        }

        Assert.Contains("0 Warning(s)", await DotNet.SucceedAsync(app, feed.RestoredPackages, "build"), StringComparison.Ordinal);
        Assert.Contains("+13125550101 is made for Acme.Telephony.", await DotNet.SucceedAsync(app, feed.RestoredPackages, "run", "--no-build"), StringComparison.Ordinal);
        Assert.DoesNotContain(BuiltAssembly.Read(app, "net10.0").Types, static type => type.EndsWith("Client", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_rules_come_with_the_generator_but_without_its_build_files()
    {
        var (app, _) = await PackAsync();
        await EditAsync(Path.Combine(app, "App.csproj"), "<PackageReference Include=\"Acme.Telephony\" />", """
            <PackageReference Include="Acme.Telephony" /><PackageReference Include="Telnyx.Generator" ExcludeAssets="build" />
            """);
        await EditAsync(Path.Combine(app, "Program.cs"), "To = \"+1", "To = \"1");
        await DotNet.FailAsync("error TLX1007: '13125550100' cannot be the value of To", app, feed.RestoredPackages, "build");
    }

    private static async Task EditAsync(string file, string part, string replacement)
    {
        var text = await File.ReadAllTextAsync(file);
        Assert.Contains(part, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text.Replace(part, replacement, StringComparison.Ordinal));
    }

    // Every stranger's package has one name and version: it must not be found where the one before it was restored.
    private async Task<(string App, string Package)> PackAsync()
    {
        var solution = feed.Settle("Library");
        var restored = Path.Combine(feed.RestoredPackages, "acme.telephony");
        if (Directory.Exists(restored))
        {
            Directory.Delete(restored, recursive: true);
        }

        var packed = Path.Combine(solution, "packed");
        Assert.DoesNotContain("warning", await DotNet.SucceedAsync(Path.Combine(solution, "Lib"), feed.RestoredPackages, "pack", "-o", packed), StringComparison.OrdinalIgnoreCase);
        return (Path.Combine(solution, "App"), Path.Combine(packed, "Acme.Telephony.1.0.0-preview.nupkg"));
    }
}
