using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Telnyx.Package.Tests;

/// <summary>What a stranger's build has put into an assembly, and when.</summary>
internal sealed class BuiltAssembly
{
    private BuiltAssembly(DateTime writtenAt, HashSet<string> types, HashSet<string> properties) =>
        (WrittenAt, Types, Properties) = (writtenAt, types, properties);

    /// <summary>When the compiler wrote it.</summary>
    public DateTime WrittenAt { get; }

    /// <summary>Its types, with their namespaces.</summary>
    public IReadOnlySet<string> Types { get; }

    /// <summary>Its properties, with the names of their types.</summary>
    public IReadOnlySet<string> Properties { get; }

    /// <summary>Reads the compiler's output of a project in a folder, not the copy in bin.</summary>
    public static BuiltAssembly Read(string projectFolder, string framework)
    {
        var path = Path.Combine(projectFolder, "obj", "Debug", framework, Path.GetFileName(projectFolder) + ".dll");
        using var image = new PEReader(File.OpenRead(path));
        var reader = image.GetMetadataReader();
        var types = new HashSet<string>(StringComparer.Ordinal);
        var properties = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition))
        {
            var name = reader.GetString(type.Name);
            types.Add($"{reader.GetString(type.Namespace)}.{name}");
            properties.UnionWith(type.GetProperties().Select(handle => $"{name}.{reader.GetString(reader.GetPropertyDefinition(handle).Name)}"));
        }

        return new(File.GetLastWriteTimeUtc(path), types, properties);
    }
}
