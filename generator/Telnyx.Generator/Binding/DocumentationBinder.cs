using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Telnyx.Generator.Model;

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
        Words(view.Description, name, Constraints(view), Example(SchemaExample(view.Schema)));

    /// <summary>The words about a parameter.</summary>
    public static Documentation OfParameter(IOpenApiParameter parameter, SchemaView? view)
    {
        var description = string.IsNullOrWhiteSpace(parameter.Description) ? view?.Description : parameter.Description;
        return Words(description, parameter.Name ?? "", view is null ? null : Constraints(view), Example(parameter.Example ?? (view is null ? null : SchemaExample(view.Schema))));
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
    public static Documentation Split(string text, string? constraints = null, string? example = null)
    {
        var trimmed = text.Trim().Replace("\r\n", "\n");
        var end = trimmed.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0
            ? new Documentation(trimmed, null, constraints, example)
            : new Documentation(trimmed.Substring(0, end).Trim(), trimmed.Substring(end).Trim(), constraints, example);
    }

    /// <summary>A name as a sentence: <c>call_control_id</c> → <c>The call control id.</c></summary>
    public static string Sentence(string name) =>
        "The " + Naming.Words.ToPhrase(name) + ".";

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

    private static Documentation Words(string? description, string name, string? constraints, string? example) =>
        description is null ? new Documentation(Sentence(name), null, constraints, example) : Split(description, constraints, example);

    private static string? Constraints(SchemaView view)
    {
        // Most members have none or one of these.
        var schema = view.Schema;
        var text = Range(schema);
        text = Join(text, Bounds(schema.MinLength, schema.MaxLength, "character"));
        text = Join(text, Bounds(schema.MinItems, schema.MaxItems, "item"));
        text = Join(text, schema.Pattern is { } pattern ? "Pattern: `" + pattern + "`." : null);
        text = Join(text, view.Type is not JsonSchemaType.String ? AllowedNumbers(schema) : null);
        return Join(text, schema.Default is { } value && Example(value) is { } literal ? "Default: `" + literal + "`." : null);
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
        // The reader says null by a text of its own.
        if (node is not JsonValue value || value.IsJsonNullSentinel())
        {
            return null;
        }

        var text = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        return text.Length is 0 or > MaxExample ? null : text;
    }

    private static string? Join(string? text, string? sentence) => text is null ? sentence : sentence is null ? text : text + " " + sentence;

    private static string Stopped(string sentence) => sentence[sentence.Length - 1] is '.' or '!' or '?' ? sentence : sentence + ".";
}
