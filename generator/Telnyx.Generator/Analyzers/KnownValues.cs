using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Telnyx.Generator.Analyzers;

/// <summary>The known values of the open enums in a compilation.</summary>
internal sealed class KnownValues(TelnyxSymbols symbols)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, string[]?> _values = new(SymbolEqualityComparer.Default);

    /// <summary>The values of a type as they travel, or null when it is no open enum.</summary>
    public string[]? Of(INamedTypeSymbol type) =>
        _values.TryGetValue(type, out var known) ? known : _values.GetOrAdd(type, Read(type));

    /// <summary>The name of the static member for a value: they are declared in the order of the values.</summary>
    public static string? MemberOf(INamedTypeSymbol type, int index) => Members(type).ElementAtOrDefault(index)?.Name;

    /// <summary>What a static member of an open enum is on the wire, or null when it is none.</summary>
    public string? WireOf(IPropertySymbol member)
    {
        var known = Of(member.ContainingType);
        var index = known is null ? -1 : Members(member.ContainingType).ToList().FindIndex(value => SymbolEqualityComparer.Default.Equals(value, member));
        return index >= 0 && index < known!.Length ? known[index] : null;
    }

    private static IEnumerable<IPropertySymbol> Members(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>()
        .Where(property => property.IsStatic && SymbolEqualityComparer.Default.Equals(property.Type, type));

    private string[]? Read(INamedTypeSymbol type) =>
        TelnyxSymbols.Find(type, symbols.KnownValues) is { } attribute ? TelnyxSymbols.Strings(attribute) : null;
}
