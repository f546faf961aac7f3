using Microsoft.CodeAnalysis;

namespace Telnyx.Generator.CodeFixes;

/// <summary>The members that a creation of a type must set.</summary>
internal static class RequiredMembers
{
    /// <summary>Whether a generated SDK declares the type: other types are for other fixes.</summary>
    public static bool IsOfSdk(INamedTypeSymbol type) =>
        Bases(type).Any(ancestor => ancestor is { Name: "TelnyxModel", ContainingNamespace.Name: "Telnyx" })
        || type.AllInterfaces.Any(candidate => candidate is { Name: "IRequestParameters", ContainingNamespace: { Name: "Http", ContainingNamespace.Name: "Telnyx" } });

    /// <summary>The members, those of base classes first.</summary>
    public static IEnumerable<IPropertySymbol> Of(INamedTypeSymbol type) =>
        Bases(type).Reverse().SelectMany(ancestor => ancestor.GetMembers().OfType<IPropertySymbol>().Where(property => property.IsRequired));

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
