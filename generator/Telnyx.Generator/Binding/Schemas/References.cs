using Microsoft.OpenApi;

namespace Telnyx.Generator.Binding;

/// <summary>What references lead to.</summary>
internal static class References
{
    /// <summary>The id of the component schema that a schema refers to, or null when it stands inline.</summary>
    public static string? ComponentId(IOpenApiSchema schema) =>
        schema is OpenApiSchemaReference reference ? reference.Reference.Id : null;

    /// <summary>The place of a reference's target.</summary>
    public static Place Place(OpenApiSchemaReference reference, Place from) =>
        reference.Reference.Id is { } id ? Binding.Place.Root(from.Document)["components"]["schemas"][id] : from;
}
