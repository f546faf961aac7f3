using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Telnyx.Generator.Naming;
using Telnyx.Generator.Reading;

namespace Telnyx.Generator.Binding;

/// <summary>An operation as the document has it, with the name it will have.</summary>
internal sealed record OperationSource(string Method, string Path, IOpenApiPathItem Item, OpenApiOperation Operation, Accessor Accessor, int Edition, Place Place)
{
    /// <summary>What its request object is named after.</summary>
    public NameHint RequestHint { get; } = NameHint.Request(Edition, Accessor.IsCrud, Accessor.TypeNames("Request"));

    /// <summary>The server that the document gives this operation alone, or null.</summary>
    public OpenApiServer? Server => (Operation.Servers is { Count: > 0 } own ? own : Item.Servers)?.FirstOrDefault();

    /// <summary>The route: relative to the base address, or absolute when the document gives this path a server of its own.</summary>
    public string Route
    {
        get
        {
            return Server is { } server && ServerAddress.Of(server) is { } address ? address.TrimEnd('/') + Path : Path.TrimStart('/');
        }
    }

    /// <summary>The place of the path, which other operations share.</summary>
    public Place PathPlace => Place.Root(Place.Document)["paths"][Path];

    /// <summary>Whether neither the document nor a table names it.</summary>
    public bool IsNamedByRule { get; private init; }

    /// <summary>The same under other names, best first, for when another operation has its name; none when the name was given.</summary>
    public IEnumerable<OperationSource> Renamed()
    {
        if (!IsNamedByRule)
        {
            yield break;
        }

        if (Method == "PUT")
        {
            yield return Named(Accessor.Resource + ".replace");
        }

        if (Words.Split(Operation.OperationId ?? "") is { Count: > 0 } id)
        {
            yield return Named(Accessor.Resource + "." + string.Join("_", id).ToLowerInvariant());
        }

        if (new ResourcePath(Path).LastParameter is { Length: > 0 } parameter)
        {
            yield return Named(Accessor.Text + "_by_" + parameter);
        }

        yield return Named($"{Accessor.Resource}.{Method.ToLowerInvariant()}_{Accessor.Method}");
    }

    /// <summary>The same with a number after its name.</summary>
    public OperationSource Numbered(int number) => Named(Accessor.Text + "_" + number.ToString(CultureInfo.InvariantCulture));

    private OperationSource Named(string accessor) => new(Method, Path, Item, Operation, new Accessor(accessor), Edition, Place);

    /// <summary>The operation's JSON, to compare it with its twin in another document.</summary>
    public JsonNode? Json => Place.Json;

    /// <summary>The operations of a document.</summary>
    public static IEnumerable<OperationSource> In(SourceDocument document, NameTable names, AccessorRule rule)
    {
        var root = Place.Root(document)["paths"];
        foreach (var path in document.OpenApi.Paths ?? [])
        {
            // Last, because of two that update an item it is PUT that gets another name.
            foreach (var operation in (path.Value?.Operations ?? []).OrderBy(operation => operation.Key == HttpMethod.Put))
            {
                if (operation.Value is not null)
                {
                    var method = operation.Key.Method.ToUpperInvariant();
                    var given = Said(operation.Value) ?? names.Find(method, path.Key);
                    var accessor = new Accessor(given ?? rule.Accessor(method, path.Key, operation.Value.OperationId));
                    yield return new OperationSource(method, path.Key, path.Value!, operation.Value, accessor, names.EditionOf(method, path.Key), root[path.Key][method.ToLowerInvariant()]) { IsNamedByRule = given is null };
                }
            }
        }
    }

    // The document may say the name itself; one without letters is none.
    private static string? Said(OpenApiOperation operation) =>
        operation.Extensions is { } extensions && extensions.TryGetValue("x-telnyx-method", out var extension)
        && extension is JsonNodeExtension { Node: JsonValue node } && node.GetValueKind() == System.Text.Json.JsonValueKind.String
            && node.GetValue<string>() is var name && Naming.Accessor.IsValid(name)
            ? name
            : null;
}
