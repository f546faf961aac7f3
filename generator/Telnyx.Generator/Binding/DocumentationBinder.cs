using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Telnyx.Generator.Model;
using Telnyx.Generator.Naming;

namespace Telnyx.Generator.Binding;

/// <summary>Takes the document's words; makes up plain ones where it has none.</summary>
internal static class DocumentationBinder
{
    private const int MaxListedValues = 12;
    private const int MaxExample = 200;

    /// <summary>The words about a type, or null.</summary>
    public static Documentation? OfType(SchemaView view) => view.Description is { } description ? Split(description) : null;

    /// <summary>The words about a member.</summary>
    public static Documentation OfMember(string name, SchemaView view) =>
        (view.Description is { } description ? Split(description) : new Documentation(Sentence(name))) with
        {
            Constraints = Constraints(view),
            Example = Example(SchemaExample(view.Schema)),
        };

    /// <summary>The words about a parameter.</summary>
    public static Documentation OfParameter(IOpenApiParameter parameter, SchemaView? view)
    {
        var description = string.IsNullOrWhiteSpace(parameter.Description) ? view?.Description : parameter.Description;
        return (description is null ? new Documentation(Sentence(parameter.Name ?? "")) : Split(description)) with
        {
            Constraints = view is null ? null : Constraints(view),
            Example = Example(parameter.Example ?? (view is null ? null : SchemaExample(view.Schema))),
        };
    }

    /// <summary>The words about an operation: its summary, then its description.</summary>
    public static Documentation OfOperation(OpenApiOperation operation, string fallback)
    {
        var (summary, description) = (operation.Summary?.Trim(), operation.Description?.Trim());
        if (string.IsNullOrEmpty(summary))
        {
            return string.IsNullOrEmpty(description) ? new Documentation(Sentence(fallback)) : Split(description!);
        }

        return new Documentation(Stopped(summary!), string.IsNullOrEmpty(description) || description == summary ? null : description);
    }

    /// <summary>First paragraph and rest.</summary>
    public static Documentation Split(string text)
    {
        var trimmed = text.Trim().Replace("\r\n", "\n");
        var end = trimmed.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? new Documentation(trimmed) : new Documentation(trimmed.Substring(0, end).Trim(), trimmed.Substring(end).Trim());
    }

    /// <summary>A name as a sentence: <c>call_control_id</c> → <c>The call control id.</c></summary>
    public static string Sentence(string name) =>
        "The " + string.Join(" ", Words.Split(name).Select(word => word.ToLowerInvariant())) + ".";

    /// <summary>The document's words on the values of an enum, or null.</summary>
    public static IReadOnlyDictionary<string, string>? EnumDescriptions(IOpenApiSchema schema, IReadOnlyList<string> values)
    {
        if (schema.Extensions is null || !schema.Extensions.TryGetValue("x-enum-descriptions", out var extension) || extension is not JsonNodeExtension { Node: { } node })
        {
            return null;
        }

        var descriptions = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < values.Count; i++)
        {
            if ((node is JsonArray list && i < list.Count ? list[i] : node is JsonObject map ? map[values[i]] : null) is JsonValue text && text.GetValueKind() == JsonValueKind.String)
            {
                descriptions[values[i]] = text.GetValue<string>();
            }
        }

        return descriptions;
    }

    private static string? Constraints(SchemaView view)
    {
        var schema = view.Schema;
        var parts = new StringBuilder();
        Append(parts, Range(schema));
        Append(parts, Bounds(schema.MinLength, schema.MaxLength, "character"));
        Append(parts, Bounds(schema.MinItems, schema.MaxItems, "item"));
        Append(parts, schema.Pattern is { } pattern ? "Pattern: `" + pattern + "`." : null);
        Append(parts, view.Type is not JsonSchemaType.String ? AllowedNumbers(schema) : null);
        Append(parts, schema.Default is { } value && Example(value) is { } text ? "Default: `" + text + "`." : null);
        return parts.Length == 0 ? null : parts.ToString();
    }

    private static string? Range(IOpenApiSchema schema) => (schema.Minimum, schema.Maximum) switch
    {
        ({ } min, { } max) => $"From {min} to {max}.",
        ({ } min, null) => $"At least {min}.",
        (null, { } max) => $"At most {max}.",
        _ => null,
    };

    private static string? Bounds(int? min, int? max, string unit) => (min, max) switch
    {
        ({ } low, { } high) => $"{low} to {high} {unit}s.",
        ( > 0, null) => $"At least {min} {unit}s.",
        (null, { } high) => $"At most {high} {unit}s.",
        _ => null,
    };

    private static string? AllowedNumbers(IOpenApiSchema schema) =>
        schema.Enum is { Count: > 1 and <= MaxListedValues } values && Numbers(values) is { } listed ? "Allowed: " + listed + "." : null;

    private static string? Numbers(IList<JsonNode> values) =>
        values.All(value => value is JsonValue json && json.GetValueKind() == JsonValueKind.Number) ? string.Join(", ", values.Select(value => value.ToJsonString())) : null;

#pragma warning disable CS0618 // OpenAPI 3.0 documents, and many 3.1 ones, still say "example".
    private static JsonNode? SchemaExample(IOpenApiSchema schema) => schema.Example ?? schema.Examples?.FirstOrDefault();
#pragma warning restore CS0618

    private static string? Example(JsonNode? node)
    {
        if (node is not JsonValue value)
        {
            return null;
        }

        var text = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        return text.Length is 0 or > MaxExample ? null : text;
    }

    private static void Append(StringBuilder parts, string? sentence)
    {
        if (sentence is not null)
        {
            parts.Append(parts.Length > 0 ? " " : "").Append(sentence);
        }
    }

    private static string Stopped(string sentence) => sentence[sentence.Length - 1] is '.' or '!' or '?' ? sentence : sentence + ".";
}
