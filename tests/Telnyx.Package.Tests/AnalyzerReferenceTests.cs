using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Telnyx.Package.Tests;

/// <summary>The compiler loads the generator into its own process: what it references must be there already, or beside it.</summary>
[Collection(PackageTests.Name)]
public sealed class AnalyzerReferenceTests(PackedFeed feed)
{
    /// <summary>What the compiler of the .NET SDK 8.0.100, the oldest one that is supported, brings along.</summary>
    private static readonly Dictionary<string, Version> s_host = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 2, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
        ["System.Text.Json"] = new(8, 0, 0, 0),
    };

    [Fact]
    public void The_generator_references_what_the_host_supplies_and_its_neighbour()
    {
        var references = References("Telnyx.Generator.dll");
        Assert.Contains(references, static reference => reference.Name == "Microsoft.OpenApi");
        Assert.All(references.Where(static reference => reference.Name != "Microsoft.OpenApi"), IsSupplied);
    }

    [Fact]
    public void The_neighbour_references_what_the_host_supplies() =>
        Assert.All(References("Microsoft.OpenApi.dll"), IsSupplied);

    [Fact]
    public void The_neighbour_is_the_version_that_the_generator_was_built_with() =>
        Assert.Equal(References("Telnyx.Generator.dll").Single(static reference => reference.Name == "Microsoft.OpenApi").Version, Read("Microsoft.OpenApi.dll", static reader => reader.GetAssemblyDefinition().Version));

    private static void IsSupplied((string Name, Version Version) reference) =>
        Assert.True(s_host.TryGetValue(reference.Name, out var version) && reference.Version <= version, reference.ToString());

    private List<(string Name, Version Version)> References(string assembly) => Read(assembly, static reader =>
        reader.AssemblyReferences.Select(reader.GetAssemblyReference).Select(reference => (reader.GetString(reference.Name), reference.Version)).ToList());

    private T Read<T>(string assembly, Func<MetadataReader, T> read)
    {
        using var package = feed.Open("Telnyx.Generator.nupkg");
        using var stream = package.GetEntry("analyzers/dotnet/roslyn4.8/cs/" + assembly)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        using var image = new PEReader(copy);
        return read(image.GetMetadataReader());
    }
}
