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
        if (source.Operation.RequestBody is not { } body || Choose(body) is not var (media, mediaType, kind) || kind == BodyKind.None)
        {
            return parameters.Members.Count == 0 ? null : new BoundRequest(Combine(parameters.Members, null, hint), BodyKind.None, false);
        }

        var place = source.Place["requestBody"]["content"][mediaType]["schema"];
        var type = kind is BodyKind.Binary or BodyKind.Text ? new ScalarType(TypeKind.Binary) : schemas.Bind(media.Schema, hint, place);
        if (parameters.Members.Count > 0)
        {
            if (type is ClassType members)
            {
                type = Combine(parameters.Members, members, hint);
            }
            else
            {
                schemas.Unsupported(place, "An operation has query or header parameters beside a body that is no object", "the parameters were left out; send them with RequestOptions");
            }
        }

        if (kind is BodyKind.Form or BodyKind.Multipart && type is not ClassType)
        {
            schemas.Unsupported(place, "A form body is no object", "it is sent as JSON");
            kind = BodyKind.Json;
        }

        if (kind == BodyKind.Multipart)
        {
            ((ClassType)type).IsMultipart = true;
        }

        return new BoundRequest(type, kind, body.Required)
        {
            MediaType = kind is BodyKind.Binary or BodyKind.Text ? mediaType : null,
            Summary = string.IsNullOrWhiteSpace(body.Description) ? null : body.Description,
        };
    }

    private ClassType Combine(List<Member> parameters, ClassType? body, NameHint hint)
    {
        var type = new ClassType(hint, body?.Documentation) { HasAlternatives = body?.HasAlternatives ?? false };
        hint.Bind(type);
        type.Members.AddRange(parameters);
        type.Members.AddRange(body?.Members ?? []);
        return schemas.Share(type);
    }

    // JSON is the encoding that can say everything; the others are taken where it is not offered.
    private static (IOpenApiMediaType Media, string MediaType, BodyKind Kind)? Choose(IOpenApiRequestBody body)
    {
        (IOpenApiMediaType Media, string MediaType, BodyKind Kind)? best = null;
        foreach (var content in body.Content ?? new Dictionary<string, IOpenApiMediaType>())
        {
            var kind = MediaTypes.Body(content.Key);
            if (content.Value is not null && (best is null || Rank(kind) < Rank(best.Value.Kind)))
            {
                best = (content.Value, content.Key, kind);
            }
        }

        return best;
    }

    private static int Rank(BodyKind kind) => kind switch
    {
        BodyKind.Json => 0,
        BodyKind.Multipart => 1,
        BodyKind.Form => 2,
        BodyKind.Binary => 3,
        _ => 4,
    };
}
