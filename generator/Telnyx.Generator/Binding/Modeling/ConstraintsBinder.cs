using System.Globalization;
using System.Text.Json;
using Microsoft.OpenApi;
using Telnyx.Generator.Model;

namespace Telnyx.Generator.Binding;

/// <summary>Reads the limits of a schema, as far as they mean something for its C# type.</summary>
internal static class ConstraintsBinder
{
    /// <summary>The limits, or null when there are none.</summary>
    public static ConstraintsModel? Bind(SchemaView view, BoundType type)
    {
        var requirements = RequirementBinder.Bind(view.Schema);
        var constraints = type.Kind switch
        {
            TypeKind.String => OfText(view),
            TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double => OfNumber(view.Schema, type.Kind),
            // "string or list of strings": the limits are those of the text.
            TypeKind.Union => new ConstraintsModel { Format = TextFormat(view) },
            _ => s_none,
        };
        constraints = requirements.Count > 0 ? constraints with { Requirements = requirements } : constraints;
        return constraints == s_none ? null : constraints;
    }

    private static ConstraintsModel OfText(SchemaView view) => new()
    {
        MinLength = view.Schema.MinLength is > 0 and var min ? min : null,
        MaxLength = view.Schema.MaxLength,
        Pattern = view.Schema.Pattern,
        Format = view.Format ?? (view.Schema as OpenApiSchema)?.ContentEncoding,
    };

    private static ConstraintsModel OfNumber(IOpenApiSchema schema, TypeKind kind) => new()
    {
        Minimum = Number(schema.Minimum, kind),
        Maximum = Number(schema.Maximum, kind),
        AllowedNumbers = schema.Enum is not { Count: > 0 } values ? default
            : values.Select(value => value?.GetValueKind() == JsonValueKind.Number ? Number(value.ToJsonString(), kind) : null).OfType<string>().ToEquatableArray(),
    };

    // A limit that the type cannot hold limits nothing.
    private static string? Number(string? text, TypeKind kind)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        return kind switch
        {
            TypeKind.Int32 => value is >= int.MinValue and <= int.MaxValue ? decimal.Truncate(value).ToString(CultureInfo.InvariantCulture) : null,
            TypeKind.Int64 => value is >= long.MinValue and <= long.MaxValue ? decimal.Truncate(value).ToString(CultureInfo.InvariantCulture) : null,
            _ => value.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static string? TextFormat(SchemaView view) =>
        view.Format ?? view.Alternatives.Select(alternative => SchemaView.Of(alternative.Schema, alternative.Place).Format).FirstOrDefault(format => format is not null);

    private static readonly ConstraintsModel s_none = new();
}
