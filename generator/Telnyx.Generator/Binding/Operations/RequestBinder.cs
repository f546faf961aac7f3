using Microsoft.OpenApi;
using Telnyx.Generator.Model;

namespace Telnyx.Generator.Binding;

/// <summary>Binds what an operation sends: one request object of body members and query and header parameters.</summary>
internal sealed class RequestBinder(SchemaBinder schemas)
{
    /// <summary>The request, or null when there is nothing to say.</summary>
    public BoundRequest? Bind(OperationSource source, ParameterList parameters)
    {
        var hint = source.RequestHint;
        if (References.Target(source.Operation.RequestBody, source.Place) is not { } body || Choose(body, source.Place["requestBody"]["content"]) is not var (media, mediaType, kind))
        {
            return parameters.Members.Count == 0 ? null : new BoundRequest(Combine(parameters.Members, null, hint), BodyKind.None, false);
        }

        var place = source.Place["requestBody"]["content"];
        var (content, contentEncoding) = BindBody(body, media, mediaType, kind, hint, place);
        var type = WithParameters(content, parameters.Members, hint, place);

        // All that the body had may have been left out: then the object holds parameters, and is no body.
        var encoding = type is ClassType { Members.Count: > 0 } all && all.Members.TrueForAll(member => member.Location != MemberLocation.Body) ? BodyKind.None : contentEncoding;
        return new BoundRequest(type, encoding, body.Required)
        {
            MediaType = encoding is BodyKind.Binary or BodyKind.Text ? MediaTypes.Specific(mediaType) : null,
            Summary = source.Operation.RequestBody?.Description is { } summary && !string.IsNullOrWhiteSpace(summary) ? summary : null,
        };
    }

    private (BoundType Type, BodyKind Encoding) BindBody(IOpenApiRequestBody body, IOpenApiMediaType media, string mediaType, BodyKind kind, NameHint hint, Place place)
    {
        var at = place[mediaType]["schema"];
        if (kind == BodyKind.Text || (kind == BodyKind.Binary && !(media.Schema is { } schema && SchemaView.Of(schema, at).IsObject)))
        {
            return (new ScalarType(TypeKind.Binary), kind);
        }

        if (schemas.Bind(media.Schema, hint, at).Resolved is not ClassType type)
        {
            if (kind is BodyKind.Form or BodyKind.Multipart)
            {
                schemas.Unsupported(at, "A form body is no object", "it is sent as JSON");
            }

            return (schemas.Bind(media.Schema, hint, at), BodyKind.Json);
        }

        if (kind == BodyKind.Multipart)
        {
            type.IsMultipart = true;
            return (type, kind);
        }

        return kind == BodyKind.Json && Upload(body, hint, place) is { } upload
            ? (Merge(type, upload, hint), BodyKind.JsonOrMultipart)
            : (type, kind == BodyKind.Form ? kind : BodyKind.Json);
    }

    // The multipart form of a body that may also be JSON.
    private ClassType? Upload(IOpenApiRequestBody body, NameHint hint, Place place)
    {
        foreach (var content in body.Content ?? s_nothing)
        {
            if (content.Value is not null && MediaTypes.Body(content.Key, content.Value, place[content.Key]) == BodyKind.Multipart)
            {
                return schemas.Bind(content.Value.Schema, hint, place[content.Key]["schema"]).Resolved as ClassType;
            }
        }

        return null;
    }

    // One object for both: the members of either, required where both require them. A file where one has text is a file.
    private static ClassType Merge(ClassType json, ClassType upload, NameHint hint)
    {
        var type = new ClassType(hint, json.Documentation) { IsMultipart = true, Alternatives = Groups(json, upload) };
        hint.Bind(type);
        foreach (var member in json.Members)
        {
            var other = upload.Members.Find(candidate => candidate.WireName == member.WireName);
            type.Members.Add((other?.Type.Kind == TypeKind.Binary ? other : member) with { IsRequired = member.IsRequired && (other?.IsRequired ?? false) });
        }

        type.Members.AddRange(upload.Members.Where(member => !json.Members.Exists(known => known.WireName == member.WireName))
            .Select(member => member with { IsRequired = false }));
        return type;
    }

    // What the JSON form requires, or what the multipart form requires.
    private static IReadOnlyList<string>[] Groups(ClassType json, ClassType upload) =>
        [.. new[] { json, upload }.Select(form => (IReadOnlyList<string>)[.. form.Members.Where(member => member.IsRequired).Select(member => member.WireName)])];

    private BoundType WithParameters(BoundType body, List<Member> parameters, NameHint hint, Place place)
    {
        if (parameters.Count == 0)
        {
            return body;
        }

        if (body is ClassType members)
        {
            return Combine(parameters, members, hint);
        }

        schemas.Unsupported(place, "An operation has query or header parameters beside a body that is no object", "the parameters were left out; send them with RequestOptions");
        return body;
    }

    private static ClassType Combine(List<Member> parameters, ClassType? body, NameHint hint)
    {
        var type = new ClassType(hint, body?.Documentation) { Alternatives = body?.Alternatives, IsMultipart = body?.IsMultipart ?? false };
        hint.Bind(type);
        type.Members.AddRange(parameters);
        type.Members.AddRange(body?.Members ?? []);
        return type;
    }

    // JSON is the encoding that can say everything; the others are taken where it is not offered.
    private static (IOpenApiMediaType Media, string MediaType, BodyKind Kind)? Choose(IOpenApiRequestBody body, Place place)
    {
        (IOpenApiMediaType Media, string MediaType, BodyKind Kind)? best = null;
        foreach (var content in body.Content ?? s_nothing)
        {
            if (content.Value is null)
            {
                continue;
            }

            var kind = MediaTypes.Body(content.Key, content.Value, place[content.Key]);
            if (best is null || Rank(kind) < Rank(best.Value.Kind))
            {
                best = (content.Value, content.Key, kind);
            }
        }

        return best;
    }

    private static readonly Dictionary<string, IOpenApiMediaType> s_nothing = [];

    private static int Rank(BodyKind kind) => kind switch
    {
        BodyKind.Json => 0,
        BodyKind.Multipart => 1,
        BodyKind.Form => 2,
        BodyKind.Binary => 3,
        _ => 4,
    };
}
