using Microsoft.OpenApi;
using Telnyx.Generator.Diagnostics;
using Telnyx.Generator.Naming;
using Telnyx.Generator.Reading;

namespace Telnyx.Generator.Binding;

/// <summary>Finds the operations of all documents, each once, and binds them.</summary>
internal sealed class OperationBinder(SchemaBinder schemas, NameTable names, AccessorFilter filter, DiagnosticBag diagnostics)
{
    private readonly RequestBinder _requests = new(schemas);
    private readonly ResponseBinder _responses = new(schemas);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly FreeNumbers _numbers = new();

    /// <summary>Binds operations in the order in which they are given.</summary>
    public List<BoundOperation> Bind(IEnumerable<OperationSource> sources, CancellationToken cancellationToken)
    {
        var bound = new List<BoundOperation>();
        foreach (var source in sources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                bound.Add(Bind(source));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The reader's objects throw for some malformed parts, late: only this operation is lost.
                diagnostics.Add(DocumentDiagnostics.Internal, source.Place.Locate(), source.Method + " " + source.Path, exception.Message.TrimEnd('.'));
            }
        }

        return bound;
    }

    /// <summary>
    /// The operations: those of earlier editions first; then those with a plain verb, after which is named what others share with them; then by accessor.
    /// </summary>
    public IReadOnlyList<OperationSource> Find(IReadOnlyList<SourceDocument> documents)
    {
        var byRoute = new Dictionary<(string, string), OperationSource>();
        var byAccessor = new Dictionary<string, OperationSource>(StringComparer.Ordinal);
        var rule = new AccessorRule(documents.SelectMany(document => document.OpenApi.Paths ?? []).SelectMany(path => (path.Value?.Operations ?? []).Keys.Select(method => (method.Method, path.Key))));
        foreach (var source in documents.SelectMany(document => OperationSource.In(document, names, rule)).OrderBy(source => source.Edition))
        {
            if (filter.Includes(source.Accessor) && First(source, byRoute, byAccessor) is { } first)
            {
                byRoute[(first.Method, first.Path)] = first;
                byAccessor[first.Accessor.Key] = first;
            }
        }

        return [.. byRoute.Values.OrderBy(source => source.Edition).ThenBy(source => !source.Accessor.IsCrud).ThenBy(source => source.Accessor.Text, StringComparer.Ordinal)];
    }

    /// <summary>The operation, under another name when its own is taken; null when it is there already, or no name is free.</summary>
    private OperationSource? First(OperationSource source, Dictionary<(string, string), OperationSource> byRoute, Dictionary<string, OperationSource> byAccessor)
    {
        var title = source.Method + " " + source.Path;
        if (byRoute.TryGetValue((source.Method, source.Path), out var known))
        {
            if (!System.Text.Json.Nodes.JsonNode.DeepEquals(known.Json, source.Json))
            {
                diagnostics.Add(DocumentDiagnostics.ContradictingDocuments, source.Place.Locate(), "Operation", title, known.Place.Document.Source.FileName);
            }

            return null;
        }

        if (!byAccessor.TryGetValue(source.Accessor.Key, out known))
        {
            return source;
        }

        var renamed = source.Renamed().FirstOrDefault(other => !byAccessor.ContainsKey(other.Accessor.Key)) ?? Numbered(source, byAccessor);
        if (renamed is null)
        {
            diagnostics.Add(DocumentDiagnostics.DuplicateOperation, source.Place.Locate(), known.Method + " " + known.Path, title, source.Accessor.Text);
        }

        return renamed;
    }

    // A number says nothing, but without one the operation would be lost.
    private OperationSource? Numbered(OperationSource source, Dictionary<string, OperationSource> byAccessor)
    {
        OperationSource? numbered = null;
        if (source.IsNamedByRule)
        {
            _numbers.Next(source.Accessor.Key, number => !byAccessor.ContainsKey((numbered = source.Numbered(number)).Accessor.Key));
        }

        return numbered;
    }

    // Documents that have them have many: the first says it for all.
    private void TellOnce(string construct, string what, string consequence, bool isThere, Place place)
    {
        if (isThere && _told.Add(construct))
        {
            schemas.Unsupported(place, what, consequence);
        }
    }

    private BoundOperation Bind(OperationSource source)
    {
        if (source.Server is { } server && ServerAddress.Of(server) is null)
        {
            schemas.Unsupported(source.Place, $"The server '{server.Url}' is not absolute", "the client's base address is used");
        }

        TellOnce("callbacks", "Callbacks are no events of the client", "read them with an endpoint of your own", source.Operation.Callbacks is { Count: > 0 }, source.Place["callbacks"]);
        foreach (var said in source.Operation.Responses ?? [])
        {
            TellOnce("links", "Links between operations are not followed", "call the other operation yourself", said.Value is OpenApiResponse { Links.Count: > 0 }, source.Place["responses"][said.Key]["links"]);
        }

        var parameters = ParameterList.Of(source, schemas);
        var request = _requests.Bind(source, parameters);
        var response = _responses.Bind(source, parameters);
        return new BoundOperation(
            source.Accessor, source.Method, source.Route, DocumentationBinder.OfOperation(source.Operation, source.Accessor.Method),
            source.Place, parameters.Path, request, response)
        {
            Edition = source.Edition,
            IsDeprecated = source.Operation.Deprecated,
        };
    }
}
