using Microsoft.OpenApi;

namespace Telnyx.Generator.Binding;

/// <summary>What references lead to. Looked up by id: the reader's own way builds a URI each time that it is asked for anything.</summary>
internal static class References
{
    /// <summary>The id of the component schema that a schema refers to, or null when it stands inline.</summary>
    public static string? ComponentId(IOpenApiSchema schema) =>
        schema is OpenApiSchemaReference reference ? reference.Reference.Id : null;

    /// <summary>The schema that a reference leads to, or null.</summary>
    public static IOpenApiSchema? Target(OpenApiSchemaReference reference, Place from) =>
        Component(reference, from) is { } schema ? (schema is OpenApiSchemaReference && from.Document.Chains.End(reference.Reference.Id!) is null ? null : schema) : Elsewhere(reference);

    /// <summary>The component at the end of a chain of references, and its id; null when there is none.</summary>
    public static (string Id, IOpenApiSchema Schema)? End(OpenApiSchemaReference reference, Place from)
    {
        var schema = Component(reference, from);
        if (schema is OpenApiSchemaReference)
        {
            var end = from.Document.Chains.End(reference.Reference.Id!);
            return end is not null && from.Document.OpenApi.Components!.Schemas![end] is not OpenApiSchemaReference and { } last ? (end, last) : null;
        }

        return reference.Reference.Id is { Length: > 0 } id && (schema ?? Elsewhere(reference)) is { } target ? (id, target) : null;
    }

    /// <summary>The parameter itself, or what a reference to one leads to; null when that is nothing.</summary>
    public static IOpenApiParameter? Target(IOpenApiParameter parameter, Place from) =>
        parameter is OpenApiParameterReference reference ? Component(from.Document.OpenApi.Components?.Parameters, reference.Reference.Id) ?? reference.Target : parameter;

    /// <summary>The response itself, or what a reference to one leads to.</summary>
    public static IOpenApiResponse Target(IOpenApiResponse response, Place from) =>
        response is OpenApiResponseReference reference ? Component(from.Document.OpenApi.Components?.Responses, reference.Reference.Id) ?? response : response;

    /// <summary>The body itself, or what a reference to one leads to.</summary>
    public static IOpenApiRequestBody? Target(IOpenApiRequestBody? body, Place from) =>
        body is OpenApiRequestBodyReference reference ? Component(from.Document.OpenApi.Components?.RequestBodies, reference.Reference.Id) ?? body : body;

    /// <summary>The place of a reference's target.</summary>
    public static Place Place(OpenApiSchemaReference reference, Place from) =>
        reference.Reference.Id is { } id ? from.Component(id) : from;

    // The reader throws for some references that no document has a place for.
    private static IOpenApiSchema? Elsewhere(OpenApiSchemaReference reference)
    {
        try
        {
            return reference.Target;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>The place of a parameter, or of the component that a reference to one names.</summary>
    public static Place Place(IOpenApiParameter? parameter, Place at) =>
        parameter is OpenApiParameterReference { Reference.Id: { } id } && Component(at.Document.OpenApi.Components?.Parameters, id) is not null
            ? Binding.Place.Root(at.Document)["components"]["parameters"][id]
            : at;

    private static IOpenApiSchema? Component(OpenApiSchemaReference reference, Place from) =>
        Component(from.Document.OpenApi.Components?.Schemas, reference.Reference.Id);

    private static T? Component<T>(IDictionary<string, T>? components, string? id)
        where T : class => id is not null && components is not null && components.TryGetValue(id, out var component) ? component : null;
}
