using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Emits a property of a class.</summary>
internal static class PropertyEmitter
{
    /// <summary>Whether an assigned null is remembered. Only a JSON object can say null.</summary>
    public static bool TracksNull(PropertyModel property) => property.TracksNull && property.Location == MemberLocation.Body;

    /// <summary>Whether the property carries <c>[Obsolete]</c>; <c>required</c> ones cannot (CS9042).</summary>
    public static bool IsObsolete(PropertyModel property) => property.IsDeprecated && property.Presence != Presence.Required;

    /// <summary>Whether the C# type of the property admits null.</summary>
    public static bool IsNullable(PropertyModel property) => property.Presence == Presence.Optional || TracksNull(property);

    /// <summary>Whether a caller must set the property to a value that could be missing all the same: null, or a union of nothing.</summary>
    public static bool RefusesNull(PropertyModel property) => property is { Presence: Presence.Required, Constant: null }
        && !IsNullable(property) && (property.Type.Kind == TypeKind.Union || !property.Type.IsValueType);

    /// <summary>The C# type of the property.</summary>
    public static string TypeOf(PropertyModel property) =>
        IsNullable(property) ? TypeNames.Of(property.Type) + "?" : TypeNames.Of(property.Type);

    /// <summary>Emits the property.</summary>
    public static void Emit(EmissionContext context, PropertyModel property, int index)
    {
        var writer = context.Writer;
        writer.Use(TypeNames.ImportsOf(property.Type));
        context.Documentation.Write(property.Documentation, property.IsDeprecated);
        if (IsObsolete(property))
        {
            context.ObsoleteAttribute();
        }

        var required = property.Presence == Presence.Required ? "required " : "";
        if (TracksNull(property))
        {
            var field = Identifiers.Field(property.Name);
            var assigned = $"Assigned({SourceWriter.Number(index)}, value is null);";
            ConstraintAttributes.Write(writer, property, $"public {required}{TypeOf(property)} {property.Name} {{ get => {field}; set {{ {field} = value; {assigned} }} }}");
        }
        else
        {
            ConstraintAttributes.Write(writer, property, $"public {required}{TypeOf(property)} {property.Name} {{ get; set; }}{Initializer(property)}");
        }
    }

    /// <summary>What a property that always has a value holds until it is read.</summary>
    private static string Initializer(PropertyModel property)
    {
        if (property.Presence != Presence.Always || property.Type.IsValueType)
        {
            return "";
        }

        return property.Type.Kind == TypeKind.List ? " = [];" : " = null!;";
    }
}
