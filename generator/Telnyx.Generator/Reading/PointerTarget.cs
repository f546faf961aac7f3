using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Telnyx.Generator.Reading;

/// <summary>What a reference inside a document points to.</summary>
internal sealed class PointerTarget
{
    private static readonly HashSet<string> s_holdSchemas = new(StringComparer.Ordinal) { "properties", "patternProperties", "$defs", "definitions", "allOf", "oneOf", "anyOf", "schemas", "prefixItems" };
    private static readonly HashSet<string> s_areSchemas = new(StringComparer.Ordinal) { "schema", "items", "additionalProperties", "not" };
    private static readonly HashSet<string> s_sayNothing = new(s_holdSchemas.Concat(["components", "paths", "content", "schema", "responses"]), StringComparer.Ordinal);

    /// <summary>How a reference to a component schema begins.</summary>
    public const string Schemas = "#/components/schemas/";

    private readonly List<string> _segments;

    private PointerTarget(JsonNode node, List<string> segments)
    {
        Node = node;
        _segments = segments;
    }

    /// <summary>The JSON.</summary>
    public JsonNode Node { get; }

    /// <summary>Whether a schema stands there.</summary>
    public bool IsSchema => IsSchemaAt(_segments, _segments.Count);

    /// <summary>Whether something of the same kind stands elsewhere: a response among responses, a parameter among parameters.</summary>
    public bool IsLike(JsonNode other) => Kind(_segments) == Kind(Place(other));

    /// <summary>The name when it is a component schema, else null.</summary>
    public string? Name => _segments.Count == 3 && _segments[0] == "components" && _segments[1] == "schemas" ? _segments[2] : null;

    /// <summary>A name for it, of the words of its place that say something; of a media type or a sign nothing is left.</summary>
    public string Words
    {
        get
        {
            var words = _segments.Where((segment, i) => !s_sayNothing.Contains(segment) && !(i > 0 && _segments[i - 1] == "content"))
                .Select(segment => Regex.Replace(segment, "[^A-Za-z0-9.-]+", "_").Trim('_')).Where(word => word.Length > 0);
            return string.Join("_", words) is { Length: > 0 } text ? text : "Schema";
        }
    }

    /// <summary>Finds what a reference points to: from the root of the document, else from the schemas around it, as JSON Schema's own <c>$defs</c> are meant.</summary>
    public static PointerTarget? Find(JsonObject root, JsonNode from, string reference)
    {
        var pointer = Uri.UnescapeDataString(reference.Substring(1));
        var segments = pointer.Split('/').Skip(1).Select(JsonPointer.Unescape).ToList();
        var around = Place(from);
        if (pointer.Length == 0)
        {
            // "#" is the schema that it stands in, as a whole.
            var end = Enumerable.Range(1, around.Count).FirstOrDefault(length => IsSchemaAt(around, length));
            return end == 0 ? null : At(root, around.GetRange(0, end));
        }

        if (At(root, segments) is { } target)
        {
            return target;
        }

        for (var length = around.Count; length > 0; length--)
        {
            if (IsSchemaAt(around, length) && At(root, [.. around.GetRange(0, length), .. segments]) is { } inner)
            {
                return inner;
            }
        }

        return null;
    }

    /// <summary>Takes it out and puts something else there.</summary>
    public void Replace(JsonNode other)
    {
        if (Node.Parent is JsonArray list)
        {
            list[list.IndexOf(Node)] = other;
        }
        else if (Node.Parent is JsonObject members)
        {
            members[_segments[_segments.Count - 1]] = other;
        }
    }

    private static PointerTarget? At(JsonNode root, List<string> segments)
    {
        JsonNode? node = root;
        foreach (var segment in segments)
        {
            node = Step(node, segment) ?? Step(Moved(root, node), segment);
        }

        return node is JsonObject ? new PointerTarget(node, segments) : null;
    }

    private static JsonNode? Step(JsonNode? node, string segment) => node switch
    {
        JsonObject members => members[segment],
        JsonArray items when int.TryParse(segment, out var index) && index >= 0 && index < items.Count => items[index],
        _ => null,
    };

    // On the way there may stand a schema that another reference has made a component already.
    private static JsonNode? Moved(JsonNode root, JsonNode? node) =>
        (node as JsonObject)?["$ref"] is JsonValue value && value.TryGetValue<string>(out var reference) && reference.StartsWith(Schemas, StringComparison.Ordinal)
            ? root["components"]?["schemas"]?[reference.Substring(Schemas.Length)]
            : null;

    private static string Kind(List<string> segments) =>
        segments.Count < 2 ? "" : segments[segments.Count - 1] is "requestBody" and var body ? body : segments[segments.Count - 2];

    private static bool IsSchemaAt(List<string> segments, int length) =>
        length > 1 && (s_holdSchemas.Contains(segments[length - 2]) || s_areSchemas.Contains(segments[length - 1]));

    private static List<string> Place(JsonNode node)
    {
        var segments = new List<string>();
        for (var current = node; current.Parent is { } parent; current = parent)
        {
            segments.Insert(0, parent is JsonArray list ? list.IndexOf(current).ToString(System.Globalization.CultureInfo.InvariantCulture) : current.GetPropertyName());
        }

        return segments;
    }
}
