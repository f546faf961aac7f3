using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Telnyx.Generator.CodeFixes;

/// <summary>Values that compile and wait for better ones.</summary>
internal sealed class Placeholders(SemanticModel model, int position)
{
    private const int MaxDepth = 4;

    /// <summary><c>Name = placeholder</c></summary>
    public string Assignment(IPropertySymbol property) => Assignment(property, 0);

    private string Assignment(IPropertySymbol property, int depth) => $"{property.Name} = {Least(property) ?? Of(property.Type, depth)}";

    private string Of(ITypeSymbol type, int depth) => type switch
    {
        { SpecialType: SpecialType.System_String } => "\"\"",
        { SpecialType: SpecialType.System_Boolean } => "false",
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double } => "0",
        { Name: "DateTimeOffset" } => Name(type) + ".UtcNow",
        { Name: "IReadOnlyList" } => "[]",
        INamedTypeSymbol { Name: "IReadOnlyDictionary", TypeArguments: var arguments } => $"new {Name(Dictionary(arguments))}()",
        INamedTypeSymbol named when FirstValue(named) is { } value => $"{Name(type)}.{value}",
        INamedTypeSymbol { TypeKind: TypeKind.Struct } named when TakesText(named) => "\"\"",
        INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false } named when depth < MaxDepth && RequiredMembers.IsOfSdk(named) => New(named, depth + 1),
        { IsValueType: true } => "default",
        _ => "default!",
    };

    private string New(INamedTypeSymbol type, int depth)
    {
        var members = RequiredMembers.Of(type).Select(member => Assignment(member, depth)).ToList();
        return members.Count == 0 ? "new()" : $"new() {{ {string.Join(", ", members)} }}";
    }

    // A number that is out of range would only move the error.
    private static string? Least(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            var value = attribute.AttributeClass?.Name switch
            {
                "RangeAttribute" => attribute.ConstructorArguments[0].Value,
                "AllowedValuesAttribute" => attribute.ConstructorArguments[0].Values.FirstOrDefault().Value,
                _ => null,
            };
            if (value is int or long or double && Convert.ToDouble(value, CultureInfo.InvariantCulture) is > 0 and < 1e15)
            {
                return Convert.ToString(value, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private static string? FirstValue(INamedTypeSymbol type) =>
        type.BaseType is { Name: "OpenEnum" }
            ? type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(member => member.IsStatic && SymbolEqualityComparer.Default.Equals(member.Type, type))?.Name
            : null;

    private static bool TakesText(INamedTypeSymbol type) => type.GetMembers(WellKnownMemberNames.ImplicitConversionName)
        .OfType<IMethodSymbol>().Any(conversion => conversion.Parameters[0].Type.SpecialType == SpecialType.System_String);

    private INamedTypeSymbol Dictionary(ImmutableArray<ITypeSymbol> arguments) =>
        model.Compilation.GetTypeByMetadataName("System.Collections.Generic.Dictionary`2")!.Construct([.. arguments]);

    private string Name(ITypeSymbol type) => type.ToMinimalDisplayString(model, position);
}
