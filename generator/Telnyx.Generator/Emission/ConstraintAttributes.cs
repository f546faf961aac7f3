using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>
/// Writes the limits of a member as attributes: the usual ones where they exist and are safe to trim (the length attributes
/// other than <c>StringLength</c> are not), so that analyzers and validators can read them.
/// </summary>
internal static class ConstraintAttributes
{
    private const int MaxColumns = 140;

    /// <summary>Writes a property's line with its attributes before it, on the same line where that stays readable.</summary>
    public static void Write(SourceWriter writer, PropertyModel property, string declaration)
    {
        var attributes = property.Constraints is { } constraints ? Of(writer, property.Type.Kind, constraints) : "";
        if (attributes.Length == 0)
        {
            writer.Line(declaration);
        }
        else if (writer.Indent + attributes.Length + 3 + declaration.Length <= MaxColumns)
        {
            writer.Line($"[{attributes}] {declaration}");
        }
        else
        {
            writer.Line($"[{attributes}]");
            writer.Line(declaration);
        }
    }

    private static string Of(SourceWriter writer, TypeKind kind, ConstraintsModel constraints)
    {
        var attributes = new List<string>();
        if (constraints.Minimum is not null || constraints.Maximum is not null)
        {
            attributes.Add(Range(kind, constraints));
        }

        if (constraints.MinLength is not null || constraints.MaxLength is not null)
        {
            attributes.Add(Length(constraints));
        }

        if (constraints.Pattern is { Length: > 0 } pattern)
        {
            attributes.Add($"RegularExpression({Literals.String(WholeText(pattern))})");
        }

        if (constraints.AllowedNumbers.Count > 0)
        {
            attributes.Add($"AllowedValues({string.Join(", ", constraints.AllowedNumbers.Select(number => Number(kind, number)))})");
        }

        writer.Use(attributes.Count > 0 ? Imports.DataAnnotations : Imports.None);
        if (constraints.Format is { Length: > 0 } format)
        {
            writer.Use(Imports.TelnyxMetadata);
            attributes.Add($"WireFormat({Literals.String(format)})");
        }

        foreach (var requirement in constraints.Requirements)
        {
            writer.Use(Imports.TelnyxMetadata);
            attributes.Add($"RequiresWhen({string.Join(", ", requirement.Members.Prepend(requirement.Value).Select(Literals.String))})");
        }

        return string.Join(", ", attributes);
    }

    // Range has a constructor for int and one for double; the one for all other types is not safe to trim.
    private static string Range(TypeKind kind, ConstraintsModel constraints)
    {
        if (kind == TypeKind.Int32)
        {
            return $"Range({constraints.Minimum ?? "int.MinValue"}, {constraints.Maximum ?? "int.MaxValue"})";
        }

        var minimum = constraints.Minimum is { } least ? least + "d" : "double.MinValue";
        var maximum = constraints.Maximum is { } greatest ? greatest + "d" : "double.MaxValue";
        return $"Range({minimum}, {maximum})";
    }

    private static string Length(ConstraintsModel constraints)
    {
        var maximum = constraints.MaxLength is { } max ? SourceWriter.Number(max) : "int.MaxValue";
        return constraints.MinLength is { } min ? $"StringLength({maximum}, MinimumLength = {SourceWriter.Number(min)})" : $"StringLength({maximum})";
    }

    // The document's pattern may match anywhere in the text, the attribute's must match all of it.
    private static string WholeText(string pattern) =>
        pattern[0] == '^' && pattern[pattern.Length - 1] == '$' ? pattern : $@"[\s\S]*(?:{pattern})[\s\S]*";

    private static string Number(TypeKind kind, string number) => kind switch
    {
        TypeKind.Int64 => number + "L",
        TypeKind.Double => number + "d",
        _ => number,
    };
}
