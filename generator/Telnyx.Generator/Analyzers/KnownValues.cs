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
    public static string? MemberOf(INamedTypeSymbol type, int index)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: true } property && SymbolEqualityComparer.Default.Equals(property.Type, type) && index-- == 0)
            {
                return property.Name;
            }
        }

        return null;
    }

    private string[]? Read(INamedTypeSymbol type) =>
        TelnyxSymbols.Find(type, symbols.KnownValues) is { } attribute ? TelnyxSymbols.Strings(attribute) : null;
}
