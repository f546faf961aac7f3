using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Telnyx.Package.Tests;

/// <summary>What a stranger's build has put into an assembly, and when.</summary>
internal sealed class BuiltAssembly
{
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _properties = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tools = new(StringComparer.Ordinal);

    private BuiltAssembly(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        var reader = image.GetMetadataReader();
        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition))
        {
            var name = reader.GetString(type.Name);
            _types.Add($"{reader.GetString(type.Namespace)}.{name}");
            _properties.UnionWith(type.GetProperties().Select(handle => $"{name}.{reader.GetString(reader.GetPropertyDefinition(handle).Name)}"));
            _tools.UnionWith(type.GetCustomAttributes().Select(reader.GetCustomAttribute).Where(attribute => IsGeneratedCode(reader, attribute)).Select(attribute => Tool(reader, attribute)));
        }

        WrittenAt = File.GetLastWriteTimeUtc(path);
        Version = reader.GetGuid(reader.GetModuleDefinition().Mvid);
    }

    /// <summary>When the compiler wrote it.</summary>
    public DateTime WrittenAt { get; }

    /// <summary>What identifies its content: a deterministic compiler derives it from all of its input.</summary>
    public Guid Version { get; }

    /// <summary>Its types, with their namespaces.</summary>
    public IReadOnlySet<string> Types => _types;

    /// <summary>Its properties, with the names of their types.</summary>
    public IReadOnlySet<string> Properties => _properties;

    /// <summary>Who generated its code: name and version.</summary>
    public IReadOnlySet<string> Tools => _tools;

    /// <summary>Reads the compiler's output of a project in a folder, not the copy in bin.</summary>
    public static BuiltAssembly Read(string projectFolder, string framework) =>
        new(Path.Combine(projectFolder, "obj", "Debug", framework, Path.GetFileName(projectFolder) + ".dll"));

    private static bool IsGeneratedCode(MetadataReader reader, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } type
        && reader.GetString(reader.GetTypeReference((TypeReferenceHandle)type).Name) == "GeneratedCodeAttribute";

    private static string Tool(MetadataReader reader, CustomAttribute attribute)
    {
        var value = reader.GetBlobReader(attribute.Value);
        value.ReadUInt16();
        return $"{value.ReadSerializedString()} {value.ReadSerializedString()}";
    }
}
