using Microsoft.OpenApi;

namespace Telnyx.Generator.Binding;

/// <summary>A schema as binding wants to see it: references followed, <c>allOf</c> folded in, null split off.</summary>
internal sealed class SchemaView
{
    private const int MaxDepth = 32;

    // Most views are made for a description or a nullability only: members are listed when they are asked for.
    private readonly List<(IOpenApiSchema Schema, Place Place)> _layers = new(1);
    private List<(IOpenApiSchema Schema, Place Place)>? _alternatives;
    private HashSet<string>? _required;
    private bool _nullIsValue;
    private bool _isChoice;
    private List<(string Name, IOpenApiSchema Schema, Place Place)>? _properties;

    /// <summary>Properties in document order, each once, with the place it stands at.</summary>
    public List<(string Name, IOpenApiSchema Schema, Place Place)> Properties => _properties ??= FoldProperties();

    /// <summary>Alternatives of <c>oneOf</c> or <c>anyOf</c>, without null and without those that only say what is required.</summary>
    public IReadOnlyList<(IOpenApiSchema Schema, Place Place)> Alternatives => _alternatives ?? s_noAlternatives;

    /// <summary>The groups of members of which <c>anyOf</c> or <c>oneOf</c> requires one, or null.</summary>
    public List<IReadOnlyList<string>>? RequiredAlternatives { get; private set; }

    /// <summary>Whether an object without any member is refused.</summary>
    public bool RequiresAnyMember { get; private set; }

    /// <summary>The types without null, or null when none is said.</summary>
    public JsonSchemaType? Type { get; private set; }

    /// <summary>Whether null is allowed.</summary>
    public bool IsNullable { get; private set; }

    /// <summary>The format, or null.</summary>
    public string? Format { get; private set; }

    /// <summary>The string values of <c>enum</c> or <c>const</c>, or null.</summary>
    public List<string>? EnumValues { get; private set; }

    /// <summary>The only value there can be, or null: a type tag, which leaves nothing to choose.</summary>
    public string? OnlyValue => EnumValues is { Count: 1 } values && !_nullIsValue ? values[0] : null;

    /// <summary>The schema that limits come from: the outermost one that has any.</summary>
    public IOpenApiSchema Schema { get; private set; } = null!;

    /// <summary>The schema of the items, or null.</summary>
    public IOpenApiSchema? Items { get; private set; }

    /// <summary>The place of <see cref="Items"/>.</summary>
    public Place ItemsPlace { get; private set; } = null!;

    /// <summary>The schema of additional properties, or null.</summary>
    public IOpenApiSchema? AdditionalProperties { get; private set; }

    /// <summary>The discriminator, or null.</summary>
    public OpenApiDiscriminator? Discriminator { get; private set; }

    /// <summary>The description nearest to the use, or null.</summary>
    public string? Description { get; private set; }

    /// <summary>Whether any layer is deprecated.</summary>
    public bool IsDeprecated { get; private set; }

    /// <summary>Whether only the API sets the value.</summary>
    public bool IsReadOnly { get; private set; }

    /// <summary>Whether the schema has members of its own.</summary>
    public bool IsObject => !_isChoice && _layers.Exists(layer => layer.Schema.Properties is { Count: > 0 });

    /// <summary>Whether a property is required.</summary>
    public bool Requires(string property) => (_required ??= FoldRequired()).Contains(property);

    /// <summary>The values that a property can have: of several parts that say some, those of the part that says fewest; null when none does.</summary>
    public List<string>? ValuesOf(string property) => _layers
        .Select(layer => layer.Schema.Properties is { } own && own.TryGetValue(property, out var schema) && schema is not null ? Of(schema, layer.Place["properties"][property]).EnumValues : null)
        .Where(values => values is not null).OrderBy(values => values!.Count).FirstOrDefault();

    /// <summary>Whether the alternatives extend it, which the document does not say here but there.</summary>
    public bool IsBase { get; private init; }

    /// <summary>The same as a choice between what extends it.</summary>
    public SchemaView AsUnionOf(List<(IOpenApiSchema Schema, Place Place)> heirs) =>
        new() { Schema = Schema, Description = Description, IsDeprecated = IsDeprecated, IsNullable = IsNullable, Discriminator = Discriminator, IsBase = true, _alternatives = heirs };

    /// <summary>Folds a schema.</summary>
    public static SchemaView Of(IOpenApiSchema schema, Place place)
    {
        var view = new SchemaView { Schema = schema };
        view.Fold(schema, place, 0);
        return view;
    }

    private void Fold(IOpenApiSchema schema, Place place, int depth)
    {
        if (schema is OpenApiSchemaReference reference)
        {
            FoldReference(reference, place, depth);
            return;
        }

        if (Schema is OpenApiSchemaReference)
        {
            Schema = schema;
        }

        Description ??= Text(schema.Description);
        IsDeprecated |= schema.Deprecated;
        IsReadOnly |= schema.ReadOnly;
        RequiresAnyMember |= schema.MinProperties > 0;
        FoldType(schema, place);
        _layers.Add((schema, place));
        FoldAlternatives(schema.OneOf, place, "oneOf");
        FoldAlternatives(schema.AnyOf, place, "anyOf");
        if (Items is null && schema.Items is { } items)
        {
            (Items, ItemsPlace) = (items, place["items"]);
        }

        AdditionalProperties ??= schema.AdditionalProperties;
        Discriminator ??= schema.Discriminator;
        for (var i = 0; depth < MaxDepth && i < (schema.AllOf?.Count ?? 0); i++)
        {
            Fold(schema.AllOf![i], place["allOf"][Number(i)], depth + 1);
        }
    }

    // What stands beside $ref is nearer to the use than what stands at its target.
    private void FoldReference(OpenApiSchemaReference reference, Place place, int depth)
    {
        Description ??= Text(reference.Reference.Description);
        IsDeprecated |= reference.Reference.Deprecated ?? false;
        IsReadOnly |= reference.Reference.ReadOnly ?? false;
        if (depth < MaxDepth && References.Target(reference, place) is { } target)
        {
            // Once is enough, and schemas that contain themselves several times would never end.
            if (!_layers.Exists(layer => ReferenceEquals(layer.Schema, target)))
            {
                Fold(target, References.Place(reference, place), depth + 1);
            }
        }
        else if (Schema is OpenApiSchemaReference)
        {
            // The reader's object throws when it is asked for what it does not lead to.
            Schema = new OpenApiSchema();
        }
    }

    private void FoldType(IOpenApiSchema schema, Place place)
    {
        if (schema.Type is { } type)
        {
            IsNullable |= type.HasFlag(JsonSchemaType.Null);
            var types = TypeChoice.Normalized(type);
            if (Type is null && TypeChoice.IsIn(schema, types))
            {
                _isChoice = true;
                (_alternatives ??= []).AddRange(TypeChoice.Alternatives(schema, types).Select(alternative => (alternative, place)));
            }
            else if (types != 0)
            {
                Type ??= types;
            }
        }

        if (Format is null && schema.Format is { } format)
        {
            Format = format;
            Schema = schema;
        }

        if (EnumValues is null)
        {
            FoldValues(AllowedValues.Of(schema, place));
        }
    }

    private void FoldValues(AllowedValues values)
    {
        IsNullable |= values.HasNull;
        _nullIsValue |= values.HasNull;
        if (Type is null && values.Types is { } types)
        {
            Type = types;
        }
        else
        {
            EnumValues = values.Texts;
        }
    }

    private List<(string Name, IOpenApiSchema Schema, Place Place)> FoldProperties()
    {
        var properties = new List<(string Name, IOpenApiSchema Schema, Place Place)>(_layers.Sum(layer => layer.Schema.Properties?.Count ?? 0));
        var names = _layers.Count > 1 ? new HashSet<string>(StringComparer.Ordinal) : null;
        foreach (var (schema, place) in _layers)
        {
            if (schema.Properties is not { Count: > 0 } own)
            {
                continue;
            }

            var parent = place["properties"];
            foreach (var property in own)
            {
                if (property.Value is not null && (names is null || names.Add(property.Key)))
                {
                    properties.Add((property.Key, property.Value, parent[property.Key]));
                }
            }
        }

        return properties;
    }

    private HashSet<string> FoldRequired()
    {
        var required = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (schema, _) in _layers)
        {
            required.UnionWith(schema.Required ?? (IEnumerable<string>)[]);
        }

        return required;
    }

    private void FoldAlternatives(IList<IOpenApiSchema>? alternatives, Place parent, string keyword)
    {
        if (alternatives is not { Count: > 0 })
        {
            return;
        }

        var place = parent[keyword];
        for (var i = 0; i < alternatives.Count; i++)
        {
            var alternative = alternatives[i];
            if (alternative is null)
            {
                continue;
            }

            if (alternative is not OpenApiSchemaReference && alternative.Type == JsonSchemaType.Null)
            {
                IsNullable = true;
            }
            else if (alternative is not OpenApiSchemaReference && OnlyRequires(alternative))
            {
                (RequiredAlternatives ??= []).Add([.. alternative.Required ?? (IEnumerable<string>)[]]);
            }
            else
            {
                (_alternatives ??= []).Add((alternative, place[Number(i)]));
            }
        }
    }

    private static bool OnlyRequires(IOpenApiSchema schema) =>
        (schema.Required?.Count > 0 || schema.Not is not null) && schema.Type is null or JsonSchemaType.Object
        && schema.Properties is not { Count: > 0 } && schema.AllOf is not { Count: > 0 } && schema.OneOf is not { Count: > 0 } && schema.AnyOf is not { Count: > 0 };

    private static readonly List<(IOpenApiSchema Schema, Place Place)> s_noAlternatives = [];

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string Number(int i) => i.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
