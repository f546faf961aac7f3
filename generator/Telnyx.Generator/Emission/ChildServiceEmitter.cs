using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Emits the properties that lead to services; each service is made when it is first asked for.</summary>
internal static class ChildServiceEmitter
{
    /// <summary>Emits the fields behind the properties.</summary>
    public static void Fields(SourceWriter writer, EquatableArray<ChildServiceModel> services)
    {
        foreach (var service in services)
        {
            writer.Line($"private {service.TypeName}? {Identifiers.Field(service.PropertyName)};");
        }
    }

    /// <summary>Emits the properties.</summary>
    public static void Properties(EmissionContext context, EquatableArray<ChildServiceModel> services)
    {
        var writer = context.Writer;
        foreach (var service in services)
        {
            var field = Identifiers.Field(service.PropertyName);
            writer.Line();
            context.Documentation.Write(service.Documentation);
            writer.Line($"public virtual {service.TypeName} {service.PropertyName} => {field} ??= new(Transport);");
        }
    }
}
