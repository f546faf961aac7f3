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
        reference.Reference.Id is { } id && from.Document.OpenApi.Components?.Schemas is { } schemas && schemas.TryGetValue(id, out var schema)
            ? schema
            : reference.Target;

    /// <summary>The place of a reference's target.</summary>
    public static Place Place(OpenApiSchemaReference reference, Place from) =>
        reference.Reference.Id is { } id ? Binding.Place.Root(from.Document)["components"]["schemas"][id] : from;
}
