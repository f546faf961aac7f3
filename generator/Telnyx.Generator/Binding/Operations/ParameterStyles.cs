using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Telnyx.Generator.Binding;

/// <summary>Tells which ways of writing a parameter the client cannot follow.</summary>
internal static class ParameterStyles
{
    /// <summary>What cannot be followed, and what happens instead; null when the parameter is sent as the document says.</summary>
    public static (string What, string Consequence)? Inexpressible(IOpenApiParameter parameter, Place place)
    {
        // The reader fills in styles that the document leaves open, for objects in a query with one that few APIs mean.
        var said = ((place.Json as JsonObject)?["style"] as JsonValue)?.ToString();
        var what = $"Parameter '{parameter.Name}'";
        return parameter.In switch
        {
            ParameterLocation.Cookie => (what + " is a cookie", "it was left out; send it as a header by RequestOptions"),
            ParameterLocation.Path when said is "matrix" or "label" => ($"{what} has style '{said}'", "it is written as plain text"),
            _ when parameter.Content is { Count: > 0 } => (what + " has a media type of its own", "it is a text, to be encoded by the caller"),
            ParameterLocation.Query => OfQuery(what, said, parameter.Explode, parameter.Schema is { } schema ? SchemaView.Of(schema, place["schema"]) : null),
            _ => null,
        };
    }

    private static (string What, string Consequence)? OfQuery(string what, string? style, bool isExploded, SchemaView? view) => style switch
    {
        "spaceDelimited" or "pipeDelimited" when !isExploded && view?.Items is not null => ($"{what} has style '{style}'", "its items are separated by commas"),
        "form" when view is { IsObject: true } or { AdditionalProperties: not null } => ($"{what} is an object of style 'form'", "it is written as name[member]=value"),
        _ => null,
    };
}
