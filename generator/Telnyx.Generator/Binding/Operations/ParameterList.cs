using Microsoft.OpenApi;
using Telnyx.Generator.Model;
using Telnyx.Generator.Naming;

namespace Telnyx.Generator.Binding;

/// <summary>The parameters of one operation, by where they travel.</summary>
internal sealed class ParameterList
{
    private static readonly HashSet<string> s_ownHeaders = new(StringComparer.OrdinalIgnoreCase) { "Authorization", "Accept", "Content-Type", "User-Agent" };

    /// <summary>Path parameters in the order of the route.</summary>
    public List<PathParameterModel> Path { get; } = [];

    /// <summary>Query and header parameters as members of the request object.</summary>
    public List<Member> Members { get; } = [];

    /// <summary>The wire names in the query, with one level of deepObject written out: <c>page[number]</c>.</summary>
    public List<string> QueryNames { get; } = [];

    /// <summary>The parameters of an operation and of its path; the operation's own win.</summary>
    public static ParameterList Of(OperationSource source, SchemaBinder schemas)
    {
        var list = new ParameterList();
        var all = Declared(source, schemas);
        list.AddPath(source, all);
        foreach (var (parameter, place) in all)
        {
            if (ParameterStyles.Inexpressible(parameter, place) is var (what, consequence))
            {
                schemas.Unsupported(place, what, consequence);
            }

            if (parameter.In == ParameterLocation.Query || (parameter.In == ParameterLocation.Header && IsSendable(parameter.Name!, place, schemas)))
            {
                list.Add(parameter, place, source.RequestHint, schemas);
            }
        }

        return list;
    }

    private static bool IsSendable(string header, Place place, SchemaBinder schemas)
    {
        if (s_ownHeaders.Contains(header))
        {
            return false;
        }

        if (HeaderNames.Problem(header) is { } problem)
        {
            schemas.Unsupported(place, $"Header '{HeaderNames.Shown(header)}' {problem}", "it was left out");
            return false;
        }

        return true;
    }

    private static List<(IOpenApiParameter Parameter, Place Place)> Declared(OperationSource source, SchemaBinder schemas)
    {
        var all = new List<(IOpenApiParameter Parameter, Place Place)>();
        foreach (var (list, place) in new[] { (source.Operation.Parameters, source.Place), (source.Item.Parameters, source.PathPlace) })
        {
            for (var i = 0; i < (list?.Count ?? 0); i++)
            {
                var at = References.Place(list![i], place["parameters"][i.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
                var parameter = References.Target(list![i], source.Place);
                if (string.IsNullOrEmpty(parameter?.Name))
                {
                    schemas.Unsupported(at, "A parameter has no name or refers to nothing", "it was left out");
                }
                else if (!all.Exists(known => known.Parameter.Name == parameter!.Name && known.Parameter.In == parameter.In))
                {
                    all.Add((parameter!, at));
                }
            }
        }

        return all;
    }

    // The route decides: a placeholder that nobody declares is a parameter too.
    private void AddPath(OperationSource source, List<(IOpenApiParameter Parameter, Place Place)> all)
    {
        var names = new UniqueNames(ReservedNames.MethodParameters);
        foreach (var segment in source.Path.Split('{').Skip(1))
        {
            var end = segment.IndexOf('}');
            var wireName = end > 0 ? segment.Substring(0, end) : "";
            if (wireName.Length == 0 || Path.Exists(known => known.WireName == wireName))
            {
                continue;
            }

            var (declared, place) = all.Find(known => known.Parameter.In == ParameterLocation.Path && known.Parameter.Name == wireName);
            var view = declared?.Schema is { } schema ? SchemaView.Of(schema, place) : null;
            var kind = view is null ? TypeKind.String : Scalars.Bind(view, place)?.Kind is TypeKind.Int32 or TypeKind.Int64 ? TypeKind.Int64 : TypeKind.String;
            var documentation = declared is null ? new Documentation(DocumentationBinder.Sentence(wireName)) : DocumentationBinder.OfParameter(declared, view);
            var name = Words.ToCamelCase(wireName);
            Path.Add(new PathParameterModel(names.Add(name, name + "InPath"), wireName, new TypeRef(kind), documentation));
        }
    }

    private void Add(IOpenApiParameter parameter, Place place, NameHint hint, SchemaBinder schemas)
    {
        var name = parameter.Name!;
        var schemaPlace = place["schema"];
        var view = parameter.Schema is { } schema ? SchemaView.Of(schema, schemaPlace) : null;
        var type = view is null ? ScalarType.String : IsBoolean(view) ? new ScalarType(TypeKind.Boolean) : schemas.Bind(parameter.Schema, hint.Parameter(name), schemaPlace);
        var isQuery = parameter.In == ParameterLocation.Query;
        Members.Add(new Member(name, isQuery ? type : HeaderType(type), DocumentationBinder.OfParameter(parameter, view))
        {
            IsRequired = parameter.Required,
            Constraints = view is null ? null : ConstraintsBinder.Bind(view, type.Resolved),
            IsDeprecated = parameter.Deprecated,
            Location = isQuery ? MemberLocation.Query : MemberLocation.Header,
            QueryStyle = type.Kind is TypeKind.Model or TypeKind.Map ? QueryStyle.DeepObject : parameter.Explode || type is not ListType ? QueryStyle.Exploded : QueryStyle.CommaSeparated,
        });
        if (isQuery)
        {
            QueryNames.Add(name);
            QueryNames.AddRange(view?.Properties.Select(property => name + "[" + property.Name + "]") ?? []);
        }
    }

    // A parameter is text either way: "true" and "false" are a Boolean, whatever the document calls them.
    private static bool IsBoolean(SchemaView view) =>
        view.EnumValues is { Count: 2 } values && values.Contains("true") && values.Contains("false");

    // What a header holds is text; a list is its items with commas in between.
    private static BoundType HeaderType(BoundType type) => type.Resolved switch
    {
        ListType => new ListType(ScalarType.String),
        { Kind: TypeKind.Boolean or TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double or TypeKind.DateTime or TypeKind.Date or TypeKind.Enum } scalar => scalar,
        _ => ScalarType.String,
    };
}
