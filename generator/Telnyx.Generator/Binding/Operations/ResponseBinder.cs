using Microsoft.OpenApi;
using Telnyx.Generator.Model;

namespace Telnyx.Generator.Binding;

/// <summary>Binds what an operation returns: the content of the <c>data</c> envelope, a list that pages, or the whole body.</summary>
internal sealed class ResponseBinder(SchemaBinder schemas)
{
    /// <summary>The success response.</summary>
    public BoundResponse Bind(OperationSource source, ParameterList parameters)
    {
        if (Choose(source) is not var (description, status, media, mediaType, kind))
        {
            return new BoundResponse(ResponseKind.Nothing);
        }

        var summary = string.IsNullOrWhiteSpace(description) ? null : description;
        if (kind != ResponseKind.Body)
        {
            return new BoundResponse(kind, Summary: summary);
        }

        TellBare(source);
        var place = source.Place["responses"][status]["content"][mediaType]["schema"];
        if (media.Schema is not { } schema)
        {
            return new BoundResponse(ResponseKind.Body, ScalarType.Json, summary);
        }

        return BindJson(source, parameters, schema, SchemaView.Of(schema, place), place) with { Summary = summary };
    }

    private BoundResponse BindJson(OperationSource source, ParameterList parameters, IOpenApiSchema schema, SchemaView view, Place place)
    {
        if (source.Method == "GET" && Envelope.Items(view) is var (itemsMember, items, itemsPlace) && PagingBinder.Bind(view, itemsMember, parameters) is { } paging)
        {
            return new BoundResponse(ResponseKind.Page, schemas.Bind(items, NameHint.Of(source.Edition, [.. source.Accessor.EntityNames(), .. source.Accessor.TypeNames("Item")]), itemsPlace), Paging: paging);
        }

        if (Envelope.Data(view) is var (data, dataPlace))
        {
            return new BoundResponse(ResponseKind.Data, schemas.Bind(data, DataHint(source), dataPlace));
        }

        return new BoundResponse(ResponseKind.Body, schemas.Bind(schema, BodyHint(source), place));
    }

    // A call has one type of result, and that has no way to say that there is none.
    private void TellBare(OperationSource source)
    {
        foreach (var response in Successes(source.Operation.Responses ?? []))
        {
            if (response.Key != "default" && References.Target(response.Value, source.Place).Content is not { Count: > 0 })
            {
                schemas.Unsupported(source.Place["responses"][response.Key], $"Status {response.Key} has no body where another success has one", "without a body the call throws TelnyxSerializationException, which has the status");
            }
        }
    }

    private static NameHint BodyHint(OperationSource source) =>
        NameHint.Of(source.Edition, source.Accessor is { IsCrud: true, Method: not "list" }
            ? [.. source.Accessor.EntityNames().Select(name => name + "Response"), .. source.Accessor.TypeNames("Response")]
            : source.Accessor.TypeNames("Response"));

    private static NameHint DataHint(OperationSource source) =>
        NameHint.Of(source.Edition, source.Accessor.IsCrud
            ? [.. source.Accessor.EntityNames(), .. source.Accessor.TypeNames("Result")]
            : source.Accessor.TypeNames("Result"));

    // The lowest success status with a body; JSON before other media types.
    private static (string? Description, string Status, IOpenApiMediaType Media, string MediaType, ResponseKind Kind)? Choose(OperationSource source)
    {
        foreach (var response in Successes(source.Operation.Responses ?? []))
        {
            var target = References.Target(response.Value, source.Place);
            var content = (target.Content ?? new Dictionary<string, IOpenApiMediaType>()).Where(media => media.Value is not null).ToList();
            if (content.Count > 0)
            {
                var place = source.Place["responses"][response.Key]["content"];
                var (media, kind) = content.Select(media => (media, Kind: MediaTypes.Response(media.Key, media.Value, place[media.Key]))).OrderBy(media => media.Kind).First();
                return ((response.Value as OpenApiResponseReference)?.Reference.Description ?? target.Description, response.Key, media.Value, media.Key, kind);
            }
        }

        return null;
    }

    // Where no status of success is said, "default" is what success looks like too.
    private static IEnumerable<KeyValuePair<string, IOpenApiResponse>> Successes(OpenApiResponses responses)
    {
        var known = responses.Where(response => response.Value is not null).ToList();
        var success = known.FindAll(response => response.Key.StartsWith("2", StringComparison.Ordinal));
        return success.Count > 0 ? success.OrderBy(response => response.Key, StringComparer.Ordinal) : known.Where(response => response.Key == "default");
    }
}
