using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Telnyx.Package.Tests;

/// <summary>What is in the packages.</summary>
[Collection(PackageTests.Name)]
public sealed class ContentTests(PackedFeed feed)
{
    private static readonly string[] s_papers = ["LICENSE", "README.md", "icon.png"];
    private static readonly string[] s_roslynSlot = ["analyzers/dotnet/roslyn4.8/cs/Microsoft.OpenApi.dll", "analyzers/dotnet/roslyn4.8/cs/Telnyx.Generator.CodeFixes.dll", "analyzers/dotnet/roslyn4.8/cs/Telnyx.Generator.dll"];
    private static readonly string[] s_build = ["build/Telnyx.Generator.props", "build/Telnyx.Generator.targets", "buildMultiTargeting/Telnyx.Generator.targets"];
    private static readonly string[] s_placeholders = ["lib/net10.0/_._", "lib/net8.0/_._"];

    private static readonly string[] s_libraries = ["Telnyx.AspNetCore", "Telnyx.AspNetCore.Postgres", "Telnyx.Runtime", "Telnyx.Testing"];
    private static readonly string[] s_all = ["Telnyx.Generator", .. s_libraries];

    public static TheoryData<string> Libraries => [.. s_libraries];

    public static TheoryData<string> All => [.. s_all];

    [Fact]
    public void Every_package_is_known_here() =>
        Assert.Equal(s_all.Select(static id => id + ".nupkg").Concat(s_libraries.Select(static id => id + ".snupkg")).Order(StringComparer.Ordinal), feed.Packages);

    [Fact]
    public void The_generator_travels_with_one_dependency_and_the_documents()
    {
        using var package = feed.Open("Telnyx.Generator.nupkg");
        string[] expected = [.. s_papers, .. s_roslynSlot, .. s_build, .. s_placeholders, .. Repository.SpecFiles.Select(static name => "spec/" + name)];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Files(package, "Telnyx.Generator"));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_has_both_frameworks_documentation_and_symbols(string id)
    {
        using var package = feed.Open(id + ".nupkg");
        using var symbols = feed.Open(id + ".snupkg");
        string[] expected = [.. s_papers, .. from framework in (string[])["net10.0", "net8.0"] from extension in (string[])["dll", "xml"] select $"lib/{framework}/{id}.{extension}"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Files(package, id));
        Assert.Equal([$"lib/net10.0/{id}.pdb", $"lib/net8.0/{id}.pdb"], Files(symbols, id));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_package_says_what_it_is(string id)
    {
        using var package = feed.Open(id + ".nupkg");
        var metadata = XDocument.Load(package.GetEntry(id + ".nuspec")!.Open()).Root!.Elements().Single(static element => element.Name.LocalName == "metadata");
        string? Text(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
        Assert.Equal("MIT", Text("license"));
        Assert.Equal("README.md", Text("readme"));
        Assert.Equal("icon.png", Text("icon"));
        Assert.NotEqual("Package Description", Text("description"));
        Assert.Contains("telnyx", Text("tags"), StringComparison.Ordinal);

        // Emitted code, simulator and runtime are made for each other.
        var dependencies = metadata.Descendants().Where(static element => element.Name.LocalName == "dependency").ToLookup(static element => element.Attribute("id")!.Value, static element => element.Attribute("version")!.Value);
        Assert.All(dependencies.Where(static versions => versions.Key.StartsWith("Telnyx.", StringComparison.Ordinal)), versions => Assert.Equal([$"[{feed.Version}]", $"[{feed.Version}]"], versions));
        Assert.Equal(id != "Telnyx.Runtime", dependencies.Contains("Telnyx.Runtime") || dependencies.Contains("Telnyx.AspNetCore"));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_offers_the_same_on_both_frameworks(string id)
    {
        using var package = feed.Open(id + ".nupkg");
        var (older, newer) = (Offered(package, $"lib/net8.0/{id}.dll"), Offered(package, $"lib/net10.0/{id}.dll"));
        Assert.NotEmpty(older);
        Assert.Equal(older, newer);
    }

    [Fact]
    public void Assemblies_are_deterministic_and_name_no_folder_of_the_machine()
    {
        foreach (var id in s_all)
        {
            using var package = feed.Open(id + ".nupkg");
            foreach (var entry in package.Entries.Where(entry => entry.Name == id + ".dll"))
            {
                using var image = new PEReader(Copy(entry));
                var debug = image.ReadDebugDirectory();
                Assert.Contains(debug, static item => item.Type == DebugDirectoryEntryType.Reproducible);
                var path = image.ReadCodeViewDebugDirectoryData(debug.Single(static item => item.Type == DebugDirectoryEntryType.CodeView)).Path;
                Assert.True(path.StartsWith("/_", StringComparison.Ordinal) || !path.Contains('/', StringComparison.Ordinal), path);
            }
        }
    }

    [Theory]
    [InlineData("generator", "Telnyx.Generator")]
    [InlineData("runtime", "Telnyx.Runtime")]
    public async Task Built_and_packed_again_every_file_has_the_same_bytes(string folder, string id)
    {
        using var first = feed.Open(id + ".nupkg");
        using var second = await feed.PackAgainAsync(folder, id);
        Assert.Equal(Files(first, id), Files(second, id));
        Assert.All(Files(first, id), name => Assert.True(Copy(first.GetEntry(name)!).ToArray().AsSpan().SequenceEqual(Copy(second.GetEntry(name)!).ToArray()), name));
    }

    [Fact]
    public void What_travels_with_the_compiler_has_its_symbols_inside()
    {
        using var package = feed.Open("Telnyx.Generator.nupkg");
        foreach (var entry in package.Entries.Where(static entry => entry.Name.StartsWith("Telnyx.", StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var image = new PEReader(Copy(entry));
            Assert.Contains(image.ReadDebugDirectory(), static item => item.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        }
    }

    private static List<string> Offered(ZipArchive package, string assembly)
    {
        using var image = new PEReader(Copy(package.GetEntry(assembly)!));
        var reader = image.GetMetadataReader();
        return
        [
            .. from type in reader.TypeDefinitions.Select(reader.GetTypeDefinition)
               where (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public
               from method in type.GetMethods().Select(reader.GetMethodDefinition)
               where (method.Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family
               orderby reader.GetString(type.Name), reader.GetString(method.Name), method.GetParameters().Count
               select $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}.{reader.GetString(method.Name)}/{method.GetParameters().Count}",
        ];
    }

    private static IEnumerable<string> Files(ZipArchive package, string id) => package.Entries.Select(static entry => entry.FullName)
        .Where(name => name != id + ".nuspec" && name != "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static MemoryStream Copy(ZipArchiveEntry entry)
    {
        var copy = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }
}
