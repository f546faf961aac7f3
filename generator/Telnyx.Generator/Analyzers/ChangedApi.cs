using Microsoft.CodeAnalysis;

namespace Telnyx.Generator.Analyzers;

/// <summary>What has changed in the SDKs of a compilation: its own and those that it references.</summary>
internal sealed class ChangedApi
{
    private readonly Dictionary<(IAssemblySymbol Assembly, string Member), ApiChange> _changes = new(new KeyComparer());
    private readonly HashSet<string> _lastNames = new(StringComparer.Ordinal);

    private ChangedApi()
    {
    }

    /// <summary>All changes.</summary>
    public IEnumerable<ApiChange> All => _changes.Values;

    /// <summary>Reads the attributes of the assemblies, or returns null when nothing has changed.</summary>
    public static ChangedApi? Of(Compilation compilation, INamedTypeSymbol attribute)
    {
        var api = new ChangedApi();
        api.Add(compilation.Assembly, attribute);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (References(assembly, attribute.ContainingAssembly))
            {
                api.Add(assembly, attribute);
            }
        }

        return api._changes.Count > 0 ? api : null;
    }

    /// <summary>Whether a change is about something of this simple name.</summary>
    public bool Mentions(string simpleName) => _lastNames.Contains(simpleName);

    /// <summary>The change of a type or member that exists, or null.</summary>
    public ApiChange? Find(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => IsGenerated(type) ? Find(type.ContainingAssembly, type.Name) : null,
        { ContainingType: { } type } => FindMember(type, symbol.Name),
        _ => null,
    };

    /// <summary>The change of a member of a type, which need not exist, or of a type above it; or null.</summary>
    public ApiChange? FindMember(ITypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (IsGenerated(type) && Find(type.ContainingAssembly, type.Name + "." + name) is { } change)
            {
                return change;
            }
        }

        return null;
    }

    /// <summary>The change of a type that does not exist, or null.</summary>
    public ApiChange? FindType(string name) => _changes.Values.FirstOrDefault(change => change.Member == name);

    // A project may have a type of its own with the name of one that is gone.
    private static bool IsGenerated(ITypeSymbol type) => type.GetAttributes().Any(static data =>
        data is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments.Length: 2 } && data.ConstructorArguments[0].Value is "Telnyx.Generator");

    private static bool References(IAssemblySymbol assembly, IAssemblySymbol runtime) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(identity => identity.Name == runtime.Name));

    private void Add(IAssemblySymbol assembly, INamedTypeSymbol attribute)
    {
        foreach (var data in assembly.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute)
                && data.ConstructorArguments is { Length: 2 } arguments
                && arguments[0].Value is string member
                && arguments[1].Value is string change)
            {
                _changes[(assembly, member)] = new ApiChange(assembly, member, change);
                _lastNames.Add(member.Substring(member.LastIndexOf('.') + 1));
            }
        }
    }

    private ApiChange? Find(IAssemblySymbol? assembly, string member) =>
        assembly is not null && _changes.TryGetValue((assembly, member), out var change) ? change : null;

    private sealed class KeyComparer : IEqualityComparer<(IAssemblySymbol Assembly, string Member)>
    {
        public bool Equals((IAssemblySymbol Assembly, string Member) x, (IAssemblySymbol Assembly, string Member) y) =>
            x.Member == y.Member && SymbolEqualityComparer.Default.Equals(x.Assembly, y.Assembly);

        public int GetHashCode((IAssemblySymbol Assembly, string Member) key) => StringComparer.Ordinal.GetHashCode(key.Member);
    }
}

/// <summary>A change of an SDK.</summary>
/// <param name="Assembly">The assembly that has the SDK.</param>
/// <param name="Member">The type or member.</param>
/// <param name="Text">What has changed.</param>
internal sealed record ApiChange(IAssemblySymbol Assembly, string Member, string Text);
