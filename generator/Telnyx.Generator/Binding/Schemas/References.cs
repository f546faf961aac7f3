using Microsoft.OpenApi;

namespace Telnyx.Generator.Binding;

/// <summary>What references lead to.</summary>
internal static class References
{
    /// <summary>The id of the component schema that a schema refers to, or null when it stands inline.</summary>
    public static string? ComponentId(IOpenApiSchema schema) =>
        schema is OpenApiSchemaReference reference ? reference.Reference.Id : null;

    /// <summary>The schema that a reference leads to, or null. Looked up by id: the reader's own way builds a URI each time.</summary>
    public static IOpenApiSchema? Target(OpenApiSchemaReference reference, Place from) =>
        Component(reference, from) is { } schema ? (schema is OpenApiSchemaReference further && IsCircular(further, from) ? null : schema) : reference.Target;

    /// <summary>The place of a reference's target.</summary>
    public static Place Place(OpenApiSchemaReference reference, Place from) =>
        reference.Reference.Id is { } id ? Binding.Place.Root(from.Document)["components"]["schemas"][id] : from;

    private static IOpenApiSchema? Component(OpenApiSchemaReference reference, Place from) =>
        reference.Reference.Id is { } id && from.Document.OpenApi.Components?.Schemas is { } schemas && schemas.TryGetValue(id, out var schema) ? schema : null;

    // References to references that come back to where they started: there is no schema at their end.
    private static bool IsCircular(OpenApiSchemaReference reference, Place from)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (IOpenApiSchema? current = reference; current is OpenApiSchemaReference { Reference.Id: { } id } next; current = Component(next, from))
        {
            if (!seen.Add(id))
            {
                return true;
            }
        }

        return false;
    }
}
