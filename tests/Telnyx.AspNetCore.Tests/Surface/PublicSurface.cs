using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Telnyx.AspNetCore.Tests.Surface;

/// <summary>Lists what an assembly offers: every public type, and their public and protected members, one line each.</summary>
internal static class PublicSurface
{
    private static readonly SymbolDisplayFormat s_type = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance);

    private static readonly SymbolDisplayFormat s_member = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly Lazy<CSharpCompilation> s_platform = new(static () => CSharpCompilation.Create("Surface", references:
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path))));

    /// <summary>The lines in ordinal order.</summary>
    /// <param name="assembly">The name of an assembly beside the tests.</param>
    public static IEnumerable<string> Of(string assembly)
    {
        var symbol = s_platform.Value.SourceModule.ReferencedAssemblySymbols.Single(referenced => referenced.Name == assembly);
        return Types(symbol.GlobalNamespace).Where(IsVisible).SelectMany(Lines).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container.GetTypeMembers().SelectMany(static type => Types(type).Prepend(type))
            .Concat(container is INamespaceSymbol space ? space.GetNamespaceMembers().SelectMany(Types) : []);

    private static IEnumerable<string> Lines(INamedTypeSymbol type)
    {
        var name = type.ToDisplayString(s_type);
        if (type.TypeKind == TypeKind.Delegate)
        {
            return [$"{name} : {type.DelegateInvokeMethod!.ReturnType.ToDisplayString(s_member)} ({string.Join(", ", type.DelegateInvokeMethod.Parameters.Select(static parameter => parameter.ToDisplayString(s_member)))})"];
        }

        // Accessors are part of their property or event; what overrides says nothing new.
        var members = type.GetMembers().Where(static member => IsVisible(member) && member is not (INamedTypeSymbol or IMethodSymbol { AssociatedSymbol: not null }) && !member.IsOverride && !member.IsImplicitlyDeclared);
        return members.Select(member => $"{name} : {member.ToDisplayString(s_member)}").Prepend($"{name} = {Kind(type)}{Bases(type)}");
    }

    private static string Kind(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Class, IsStatic: true } => "static class",
        { TypeKind: TypeKind.Class, IsAbstract: true } => "abstract class",
        { TypeKind: TypeKind.Class, IsSealed: true } => "sealed class",
        { TypeKind: TypeKind.Struct, IsReadOnly: true } => "readonly " + (type.IsRefLikeType ? "ref struct" : "struct"),
        _ => type.TypeKind.ToString().ToLowerInvariant(),
    };

    private static string Bases(INamedTypeSymbol type)
    {
        var bases = type.Interfaces.Select(static face => face.ToDisplayString(s_member)).Order(StringComparer.Ordinal);
        var all = type is { TypeKind: TypeKind.Class, BaseType: { SpecialType: SpecialType.None } parent } ? bases.Prepend(parent.ToDisplayString(s_member)) : bases;
        return string.Join(", ", all) is { Length: > 0 } list ? " : " + list : "";
    }

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal && (symbol.ContainingType is null || IsVisible(symbol.ContainingType));
}
