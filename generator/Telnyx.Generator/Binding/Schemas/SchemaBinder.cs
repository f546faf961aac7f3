using Microsoft.OpenApi;
using Telnyx.Generator.Diagnostics;
using Telnyx.Generator.Model;

namespace Telnyx.Generator.Binding;

/// <summary>Turns schemas into types: one per component, one per distinct shape of inline schemas.</summary>
internal sealed class SchemaBinder
{
    private readonly Dictionary<string, (BoundType Type, Place Place)> _components = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellationToken;
    private readonly ClassBinder _classes;
    private readonly UnionBinder _unions;
    private readonly InlineTypes _inline = new();
    private readonly Inheritance _inheritance = new();

    /// <summary>A binder for all documents of one client.</summary>
    public SchemaBinder(DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        _diagnostics = diagnostics;
        _cancellationToken = cancellationToken;
        _classes = new ClassBinder(this);
        _unions = new UnionBinder(this);
    }

    /// <summary>The type of a schema.</summary>
    /// <param name="schema">The schema; null means anything.</param>
    /// <param name="hint">Where an inline type gets its name from.</param>
    /// <param name="place">Where it stands.</param>
    public BoundType Bind(IOpenApiSchema? schema, NameHint hint, Place place)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (schema is null)
        {
            return ScalarType.Json;
        }

        return schema is OpenApiSchemaReference reference ? BindReference(reference, hint.Edition, place) : BindView(SchemaView.Of(schema, place), schema, hint, place, null);
    }

    /// <summary>The type of a schema of which there is a view already.</summary>
    public BoundType Bind(IOpenApiSchema schema, SchemaView view, NameHint hint, Place place) =>
        schema is OpenApiSchemaReference reference ? BindReference(reference, hint.Edition, place) : BindView(view, schema, hint, place, null);

    /// <summary>The members of an object schema as a list of their own, for requests that add parameters to a body.</summary>
    public List<Member> BindMembers(SchemaView view, NameHint hint) => _classes.Members(view, hint);

    /// <summary>Reports something that is left out or simplified.</summary>
    public void Unsupported(Place place, string what, string consequence) =>
        _diagnostics.Add(DocumentDiagnostics.Unsupported, place.Locate(), what, consequence);

    /// <summary>Keeps an inline type, or returns the equal one that was there before.</summary>
    public T Share<T>(T type)
        where T : NamedType => _inline.Share(type);

    private BoundType BindReference(OpenApiSchemaReference reference, int edition, Place place)
    {
        if (References.End(reference, place) is not var (id, target))
        {
            _diagnostics.Add(DocumentDiagnostics.UnresolvedReference, place["$ref"].Locate(), place["$ref"].Json?.ToString() ?? reference.Reference.ReferenceV3 ?? "");
            return ScalarType.Json;
        }

        if (_components.TryGetValue(id, out var known))
        {
            CheckEqual(id, known.Place, place);
            return known.Type;
        }

        if (!_open.Add(id))
        {
            Unsupported(place, $"'{id}' contains itself without an object in between", "it is treated as free-form JSON there");
            return ScalarType.Json;
        }

        var home = place.Component(id);
        try
        {
            var type = BindView(SchemaView.Of(target, home), target, NameHint.Component(id, edition), home, id);
            _components[id] = (type, home);
            return type;
        }
        catch
        {
            // Half of a type must not be found by those who come later.
            _components.Remove(id);
            throw;
        }
        finally
        {
            _open.Remove(id);
        }
    }

    /// <summary>Makes a component's type known before its members are bound, so that it may contain itself.</summary>
    public void Register(string? id, BoundType type, Place place)
    {
        if (id is not null)
        {
            _components[id] = (type, place);
        }
    }

    private BoundType BindView(SchemaView view, IOpenApiSchema schema, NameHint hint, Place place, string? id) => StackGuard.HasRoom()
        ? BindViewHere(view, schema, hint, place, id)
        : StackGuard.Run(() => BindViewHere(view, schema, hint, place, id));

    private BoundType BindViewHere(SchemaView view, IOpenApiSchema schema, NameHint hint, Place place, string? id)
    {
        if (!Inheritance.IsHeir(id, schema, place) && Alias(schema, view) is { } alias)
        {
            return Bind(alias.Schema, hint, alias.Place(place));
        }

        if (view.Alternatives.Count > 0 && !view.IsObject)
        {
            return _unions.Bind(view, hint, place, id);
        }

        if (view is { EnumValues: { Count: > 0 } values, OnlyValue: null } && view.Type is null or JsonSchemaType.String && view.Type != JsonSchemaType.Boolean)
        {
            return BindEnum(view, values, hint, place, id);
        }

        if (_inheritance.Heirs(id, schema, place) is { Count: > 0 } heirs)
        {
            return _unions.BindBase(view.AsUnionOf(heirs), hint, place, id, () => _classes.Bind(view, hint, place, id));
        }

        if (view.IsObject)
        {
            return _classes.Bind(view, hint, place, id);
        }

        return view.Items is { } items ? BindList(items, hint.Item(), view.ItemsPlace)
            : view.Type == JsonSchemaType.Array ? new ListType(ScalarType.Json)
            : BindSimple(view, hint, place);
    }

    private ListType BindList(IOpenApiSchema items, NameHint hint, Place place)
    {
        var view = SchemaView.Of(items, place);
        return new ListType(Bind(items, view, hint, place)) { HasNulls = view.IsNullable };
    }

    private BoundType BindSimple(SchemaView view, NameHint hint, Place place)
    {
        if (view.AdditionalProperties is { } values)
        {
            var at = place["additionalProperties"];
            var value = SchemaView.Of(values, at);
            return new MapType(Bind(values, value, hint.Item(), at)) { HasNulls = value.IsNullable };
        }

        return view.Type switch
        {
            JsonSchemaType.Object => new MapType(ScalarType.Json),
            null when view.EnumValues is { Count: > 0 } => ScalarType.String,
            null => ScalarType.Json,
            _ => BindScalar(view, place),
        };
    }

    private ScalarType BindScalar(SchemaView view, Place place)
    {
        var scalar = Scalars.Bind(view, place);
        if (scalar?.Kind == TypeKind.Json)
        {
            Unsupported(place, "An integer may be larger than 64 bits with a sign can hold", "it is free-form JSON, exact at any size");
        }

        return scalar ?? ScalarType.Json;
    }

    private EnumType BindEnum(SchemaView view, List<string> values, NameHint hint, Place place, string? id)
    {
        // Control characters separate the values in the emitted table; a value with one still travels as an unknown value.
        var known = values.FindAll(value => !value.Any(char.IsControl));
        var type = new EnumType(hint, DocumentationBinder.OfType(view), known)
        {
            IsDeprecated = view.IsDeprecated,
            ValueDescriptions = DocumentationBinder.EnumDescriptions(view.Schema, values),
        };
        hint.Bind(type);
        Register(id, type, place);
        return id is null ? Share(type) : _inline.Adopt(type);
    }

    /// <summary>The schema that another one merely wraps: <c>allOf</c> or <c>oneOf</c> of one, or of one and descriptions.</summary>
    private static (IOpenApiSchema Schema, Func<Place, Place> Place)? Alias(IOpenApiSchema schema, SchemaView view)
    {
        if (schema.Properties is { Count: > 0 } || schema.Enum is { Count: > 0 })
        {
            return null;
        }

        if (schema.AllOf is { Count: > 0 } all && Only(all, HasContent) is var index and >= 0)
        {
            return (all[index], place => place["allOf"][Text(index)]);
        }

        if (view.Alternatives.Count == 1 && !view.IsObject)
        {
            var (only, at) = view.Alternatives[0];
            return (only, _ => at);
        }

        return null;
    }

    private static int Only(IList<IOpenApiSchema> schemas, Predicate<IOpenApiSchema> condition)
    {
        var found = -1;
        for (var i = 0; i < schemas.Count; i++)
        {
            if (schemas[i] is { } schema && condition(schema))
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = i;
            }
        }

        return found;
    }

    private static bool HasContent(IOpenApiSchema schema) =>
        schema is OpenApiSchemaReference || schema.Type is not null || schema.Properties is { Count: > 0 } || schema.Enum is { Count: > 0 }
        || schema.AllOf is { Count: > 0 } || schema.OneOf is { Count: > 0 } || schema.AnyOf is { Count: > 0 } || schema.Required is { Count: > 0 };

    // The same component may stand in several documents; what differs there is reported once, at the second.
    private void CheckEqual(string id, Place known, Place use)
    {
        var (first, second) = (known.Document, use.Document);
        if (ReferenceEquals(first, second) || !_compared.Add((id, second.Source.Path)))
        {
            return;
        }

        if (!System.Text.Json.Nodes.JsonNode.DeepEquals(first.SchemaJson(id), second.SchemaJson(id)))
        {
            var place = Place.Root(second)["components"]["schemas"][id];
            _diagnostics.Add(DocumentDiagnostics.ContradictingDocuments, place.Locate(), "Schema", id, first.Source.FileName);
        }
    }

    private readonly HashSet<(string Id, string Path)> _compared = [];

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
