using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Telnyx.Generator.Naming;
using Telnyx.Generator.Reading;

namespace Telnyx.Generator.Binding;

/// <summary>An operation as the document has it, with the name it will have.</summary>
internal sealed record OperationSource(string Method, string Path, IOpenApiPathItem Item, OpenApiOperation Operation, Accessor Accessor, Place Place)
{
    /// <summary>What its request object is named after.</summary>
    public NameHint RequestHint { get; } = NameHint.Request(Accessor.TypeNames("Request"));

    /// <summary>The route: relative to the base address, or absolute when the document gives this path a server of its own.</summary>
    public string Route
    {
        get
        {
            var server = (Operation.Servers ?? Item.Servers)?.FirstOrDefault()?.Url;
            return Uri.TryCreate(server, UriKind.Absolute, out _) ? server!.TrimEnd('/') + Path : Path.TrimStart('/');
        }
    }

    /// <summary>The operation's JSON, to compare it with its twin in another document.</summary>
    public JsonNode? Json => Place.Json;

    /// <summary>The operations of a document.</summary>
    public static IEnumerable<OperationSource> In(SourceDocument document, NameTable names, AccessorRule rule)
    {
        var root = Place.Root(document)["paths"];
        foreach (var path in document.OpenApi.Paths ?? [])
        {
            foreach (var operation in path.Value?.Operations ?? [])
            {
                if (operation.Value is not null)
                {
                    var method = operation.Key.Method.ToUpperInvariant();
                    var accessor = Said(operation.Value) ?? names.Find(method, path.Key) ?? rule.Accessor(method, path.Key, operation.Value.OperationId);
                    yield return new OperationSource(method, path.Key, path.Value!, operation.Value, new Accessor(accessor), root[path.Key][method.ToLowerInvariant()]);
                }
            }
        }
    }

    // The document may say the name itself; one without letters is none.
    private static string? Said(OpenApiOperation operation) =>
        operation.Extensions is { } extensions && extensions.TryGetValue("x-telnyx-method", out var extension)
        && extension is JsonNodeExtension { Node: JsonValue node } && node.GetValueKind() == System.Text.Json.JsonValueKind.String
            && node.GetValue<string>() is var name && name.Split('.').All(segment => Words.Count(segment) > 0)
            ? name
            : null;
}
