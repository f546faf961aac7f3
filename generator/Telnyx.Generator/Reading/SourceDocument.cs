using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Telnyx.Generator.Reading;

/// <summary>A document that was read.</summary>
/// <param name="Source">Where it came from.</param>
/// <param name="Root">Its JSON, to compare parts of two documents.</param>
/// <param name="OpenApi">Its content.</param>
internal sealed record SourceDocument(SpecText Source, JsonObject Root, OpenApiDocument OpenApi)
{
    /// <summary>Finds places in its text.</summary>
    public JsonLocator Locator { get; init; } = new(Source);

    /// <summary>Where its references that lead to references end.</summary>
    public ReferenceChains Chains { get; } = new(OpenApi);

    /// <summary>The JSON of a component schema, or null.</summary>
    public JsonNode? SchemaJson(string id) => Root["components"]?["schemas"]?[id];
}
