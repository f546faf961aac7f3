using Telnyx.Generator.Model;

namespace Telnyx.Generator.Binding;

/// <summary>Binds <c>oneOf</c> and <c>anyOf</c>: by tag to a hierarchy of classes, by shape to a struct, or to the one type that covers all.</summary>
internal sealed class UnionBinder(SchemaBinder schemas)
{
    private readonly TaggedUnionBinder _tagged = new(schemas);

    /// <summary>The type of a schema with alternatives.</summary>
    public BoundType Bind(SchemaView view, NameHint hint, Place place, string? id)
    {
        if (_tagged.TryBind(view, hint, place, id, out var provisional) is { } tagged)
        {
            return tagged;
        }

        var type = BindByShape(view, hint, place, id, provisional);
        if (provisional is not null)
        {
            provisional.Replacement = type;
        }

        return type;
    }

    /// <summary>The union of what extends a base; the class of the base itself when no tag tells its heirs apart.</summary>
    public BoundType BindBase(SchemaView view, NameHint hint, Place place, string? id, Func<ClassType> bindClass)
    {
        if (_tagged.TryBind(view, hint, place, id, out var provisional) is { } union)
        {
            return union;
        }

        var type = bindClass();
        if (provisional is not null)
        {
            provisional.Replacement = type;
        }

        return type;
    }

    private BoundType BindByShape(SchemaView view, NameHint hint, Place place, string? id, NamedType? provisional)
    {
        // Known before its cases are bound: they may contain it.
        var type = new UnionType(hint, DocumentationBinder.OfType(view)) { IsDeprecated = view.IsDeprecated };
        hint.Bind(type);
        schemas.Register(id, type, place);

        // Texts become one type, which then has the union's name.
        var areTexts = view.Alternatives.All(alternative => SchemaView.Of(alternative.Schema, alternative.Place).Type == Microsoft.OpenApi.JsonSchemaType.String);
        foreach (var (schema, at) in view.Alternatives)
        {
            AddCase(type.Cases, schemas.Bind(schema, areTexts ? hint : CaseHint(hint, schema), at).Resolved);
        }

        type.Cases.RemoveAll(item => ReferenceEquals(item, type) || ReferenceEquals(item, provisional));
        Simplify(type.Cases);
        if (type.Cases.Count <= 1)
        {
            type.Replacement = type.Cases.Count == 1 ? type.Cases[0] : ScalarType.Json;
            return type.Replacement;
        }

        return id is null ? schemas.Share(type) : type;
    }

    private static NameHint CaseHint(NameHint hint, Microsoft.OpenApi.IOpenApiSchema schema)
    {
        // What it refers to has a name of its own; and the reader's object throws for some references when it is asked for anything.
        if (schema is Microsoft.OpenApi.OpenApiSchemaReference)
        {
            return hint;
        }

        // A title of a few words names an inline alternative better than its position could, and so does its only member.
        return schema.Title is { } title && Naming.Words.Count(title) is > 0 and <= 4 ? hint.Child(title)
            : schema.Properties is { Count: 1 } only ? hint.Child(only.Keys.First())
            : hint.Child(schema.Properties is { Count: > 0 } ? "object" : "value");
    }

    private static void AddCase(List<BoundType> cases, BoundType type)
    {
        if (type is UnionType nested)
        {
            foreach (var item in nested.Cases)
            {
                AddCase(cases, item);
            }
        }
        else if (!cases.Exists(known => IsSame(known, type)))
        {
            cases.Add(type);
        }
    }

    private static bool IsSame(BoundType a, BoundType b) => ReferenceEquals(a, b) || (a, b) switch
    {
        (ScalarType x, ScalarType y) => x.Kind == y.Kind,
        (ListType x, ListType y) => IsSame(x.Item, y.Item),
        (MapType x, MapType y) => IsSame(x.Value, y.Value),
        _ => false,
    };

    /// <summary>Leaves only cases that the JSON's shape tells apart.</summary>
    private static void Simplify(List<BoundType> cases)
    {
        MergeTexts(cases);
        MergeNumbers(cases);
        var lists = cases.Count(c => c is ListType);
        var maps = cases.Count(c => c is MapType);
        var objects = cases.Count(c => c.Kind == TypeKind.Model);
        if (lists > 1 || maps > 1 || (maps == 1 && objects > 0) || cases.Exists(c => c.Kind is TypeKind.Json or TypeKind.Binary))
        {
            cases.Clear();
            cases.Add(ScalarType.Json);
        }
    }

    // An enum beside plain text is an open enum, which ours are; other kinds of text cannot be told apart.
    private static void MergeTexts(List<BoundType> cases)
    {
        var texts = cases.FindAll(c => c.Kind is TypeKind.String or TypeKind.Enum or TypeKind.DateTime or TypeKind.Date);
        if (texts.Count < 2)
        {
            return;
        }

        var enums = texts.FindAll(c => c.Kind == TypeKind.Enum);
        var merged = enums.Count == 1 && texts.Count == 2 && texts.Exists(c => c.Kind == TypeKind.String) ? enums[0] : ScalarType.String;
        var index = cases.IndexOf(texts[0]);
        cases.RemoveAll(texts.Contains);
        cases.Insert(index, merged);
    }

    private static void MergeNumbers(List<BoundType> cases)
    {
        var numbers = cases.FindAll(c => c.Kind is TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double);
        if (numbers.Count < 2)
        {
            return;
        }

        var widest = numbers.OrderByDescending(c => c.Kind).First();
        cases.RemoveAll(c => c != widest && numbers.Contains(c));
    }
}
