using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Telnyx.Generator.Analyzers;

/// <summary>The limits of a member's values, read from the attributes that the generator emits.</summary>
internal sealed class MemberLimits
{
    /// <summary>The least and greatest number, or null.</summary>
    public (double Least, double Greatest)? Range { get; private set; }

    /// <summary>The only numbers that are allowed, or null.</summary>
    public double[]? Allowed { get; private set; }

    /// <summary>The least and greatest number of characters, or null.</summary>
    public (int Least, int Greatest)? Length { get; private set; }

    /// <summary>What the text must match, or null.</summary>
    public TextPattern? Pattern { get; private set; }

    /// <summary>The format, or null when it has none that is known here.</summary>
    public TextFormat? Format { get; private set; }

    /// <summary>The limits of a property, or null when it has none.</summary>
    public static MemberLimits? Of(IPropertySymbol property, TelnyxSymbols symbols)
    {
        MemberLimits? limits = null;
        foreach (var attribute in property.GetAttributes())
        {
            (limits ??= new()).Add(attribute, symbols);
        }

        return limits;
    }

    private void Add(AttributeData attribute, TelnyxSymbols symbols)
    {
        var arguments = attribute.ConstructorArguments;
        var first = arguments.Length > 0 ? arguments[0] : default;
        switch (attribute.AttributeClass?.Name)
        {
            case "RangeAttribute" when arguments.Length == 2:
                Range = (Number(first.Value), Number(arguments[1].Value));
                break;
            case "AllowedValuesAttribute" when first.Kind == TypedConstantKind.Array:
                Allowed = [.. first.Values.Where(value => value.Value is int or long or double).Select(value => Number(value.Value!))];
                break;
            case "StringLengthAttribute" when first is { Kind: TypedConstantKind.Primitive, Value: int greatest }:
                Length = (attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "MinimumLength").Value.Value as int? ?? 0, greatest);
                break;
            case "RegularExpressionAttribute" when first is { Kind: TypedConstantKind.Primitive, Value: string pattern }:
                Pattern = TextPattern.Create(pattern);
                break;
            case "WireFormatAttribute" when first is { Kind: TypedConstantKind.Primitive, Value: string format } && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, symbols.WireFormat):
                Format = TextFormat.Find(format);
                break;
        }
    }

    private static double Number(object? value) => value is int or long or double ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : double.NaN;
}
