using Microsoft.OpenApi;
using Telnyx.Generator.Reading;

namespace Telnyx.Generator.Binding;

/// <summary>Which component schemas extend another one: those that name it in <c>allOf</c>, and those that extend these.</summary>
internal sealed class Inheritance
{
    private readonly Dictionary<SourceDocument, Dictionary<string, List<string>>> _heirs = [];

    /// <summary>What extends or is mapped by a component with a discriminator and no alternatives of its own; nothing for any other.</summary>
    public List<(IOpenApiSchema Schema, Place Place)> Heirs(string? id, IOpenApiSchema schema, Place place)
    {
        if (id is null || !IsBase(schema))
        {
            return [];
        }

        var direct = Of(place.Document);
        var found = new List<string> { id };
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(direct.TryGetValue(found[i], out var heirs) ? heirs.Where(heir => !found.Contains(heir)) : []);
        }

        var mapped = schema.Discriminator!.Mapping?.Values.Select(target => target is null ? null : References.ComponentId(target)) ?? [];
        found.AddRange(mapped.OfType<string>().Where(target => !found.Contains(target) && place.Document.OpenApi.Components!.Schemas!.ContainsKey(target)).Distinct());
        return found.ConvertAll(heir => ((IOpenApiSchema)new OpenApiSchemaReference(heir, place.Document.OpenApi), place.Component(heir))).GetRange(1, found.Count - 1);
    }

    /// <summary>Whether a component is told apart from others by the discriminator of the base that it extends, so that it is no other name of the base.</summary>
    public static bool IsHeir(string? id, IOpenApiSchema schema, Place place) =>
        id is not null && (schema.AllOf?.Any(part => part is OpenApiSchemaReference reference && References.Target(reference, place) is { } target && target is not OpenApiSchemaReference && IsBase(target)) ?? false);

    private static bool IsBase(IOpenApiSchema schema) =>
        schema.Discriminator is { PropertyName.Length: > 0 } && schema.OneOf is not { Count: > 0 } && schema.AnyOf is not { Count: > 0 };

    private Dictionary<string, List<string>> Of(SourceDocument document)
    {
        if (_heirs.TryGetValue(document, out var heirs))
        {
            return heirs;
        }

        _heirs[document] = heirs = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var component in document.OpenApi.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            foreach (var part in component.Value is OpenApiSchema { AllOf: { } parts } ? parts : [])
            {
                if (part is not null && References.ComponentId(part) is { } extended)
                {
                    (heirs.TryGetValue(extended, out var known) ? known : heirs[extended] = []).Add(component.Key);
                }
            }
        }

        return heirs;
    }
}
