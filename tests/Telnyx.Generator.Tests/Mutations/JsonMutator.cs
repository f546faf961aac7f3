using System.Text;
using System.Text.Json.Nodes;

namespace Telnyx.Generator.Tests.Mutations;

/// <summary>Breaks a document in one place or several, by a seed: the same seed always breaks it alike.</summary>
internal sealed class JsonMutator(int seed)
{
    private const int TextRate = 6;

    private static readonly string[] s_texts =
    [
        "", " ", "\n", "\0", "é", "\u4e2d\u6587", "\ud83d\ude00", "*/ }", "\"\"\"", "</summary>", "{{x}}", "#/components/schemas/Nowhere", "../x", "class", "string", "null", "1e999", "date-time", "array", "object", "a/b~c", new string('x', 500),
    ];

    private static readonly string[] s_nowhere = ["#/components/schemas/Nowhere", "", "#", "#/paths", "#/components/schemas/", "other.json#/A"];

    private readonly Random _random = new(seed);
    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);

    /// <summary>How often each kind of mutation was made.</summary>
    public IReadOnlyDictionary<string, int> Kinds => _kinds;

    /// <summary>A text with some mutations: of its tree, and sometimes of its characters.</summary>
    public string Mutate(string text, int count)
    {
        var root = JsonNode.Parse(text)!;
        var nodes = new List<JsonNode>();
        Collect(root, nodes);
        for (var i = 0; i < count; i++)
        {
            MutateTree(nodes[_random.Next(nodes.Count)]);
        }

        var mutated = root.ToJsonString();
        return _random.Next(TextRate) == 0 ? MutateText(mutated) : mutated;
    }

    private void MutateTree(JsonNode node)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } members:
                MutateObject(members);
                break;
            case JsonArray { Count: > 0 } items:
                MutateArray(items);
                break;
        }
    }

    private void MutateObject(JsonObject members)
    {
        var name = members.ElementAt(_random.Next(members.Count)).Key;
        var value = members[name];
        switch (_random.Next(10))
        {
            case 0:
                Count("removed");
                members.Remove(name);
                break;
            case 1:
                Count("swapped");
                members[name] = Another();
                break;
            case 2:
                Count("renamed");
                members.Remove(name);
                members[Text()] = value;
                break;
            case 3:
                Count("copied");
                members[Text()] = value?.DeepClone();
                break;
            case 4:
                Count("nested");
                members[name] = Deep(value?.DeepClone(), _random.Next(100) == 0 ? 300 : _random.Next(1, 20));
                break;
            default:
                MutateSchema(members);
                break;
        }
    }

    private void MutateSchema(JsonObject members)
    {
        switch (_random.Next(5))
        {
            case 0:
                Count("referred");
                members["$ref"] = _random.Next(2) == 0 ? s_nowhere[_random.Next(s_nowhere.Length)] : Reference(members);
                break;
            case 1:
                Count("typed");
                members["type"] = new JsonArray("object", "null", Text());
                break;
            case 2:
                Count("combined");
                members[_random.Next(2) == 0 ? "oneOf" : "allOf"] = new JsonArray(members.DeepClone(), Another());
                break;
            case 3:
                Count("enumerated");
                members["enum"] = new JsonArray(Another(), Another(), Text(), Text());
                break;
            default:
                Count("fixed");
                members["const"] = Another();
                break;
        }
    }

    private void MutateArray(JsonArray items)
    {
        var index = _random.Next(items.Count);
        switch (_random.Next(4))
        {
            case 0:
                Count("removed");
                items.RemoveAt(index);
                break;
            case 1:
                Count("copied");
                items.Add(items[index]?.DeepClone());
                break;
            case 2:
                Count("removed");
                items.Clear();
                break;
            default:
                Count("swapped");
                items[index] = Another();
                break;
        }
    }

    // What no tree can hold: cut off, members twice, broken letters.
    private string MutateText(string text)
    {
        var at = _random.Next(text.Length);
        switch (_random.Next(5))
        {
            case 0:
                Count("cut off");
                return text[..at];
            case 1:
                Count("twice");
                return text.Insert(text.IndexOf('{', at) is >= 0 and var brace ? brace + 1 : 1, "\"type\":\"string\",\"type\":\"object\",");
            case 2:
                Count("half a letter");
                return text.Insert(at, "\\ud800");
            case 3:
                Count("no UTF-8");
                return Undecodable(text, at);
            default:
                Count("a character less");
                return text.Remove(at, 1);
        }
    }

    // As the compiler decodes a file with bytes that are no text.
    private static string Undecodable(string text, int at)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var i = at; i < bytes.Length; i += 1 + (bytes.Length / 20))
        {
            bytes[i] = 0xC3;
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private void Count(string kind) => _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;

    private JsonNode? Another() => _random.Next(9) switch
    {
        0 => null,
        1 => _random.Next(-2, 3),
        2 => 1e300,
        3 => _random.Next(2) == 0,
        4 => new JsonArray(),
        5 => new JsonArray(Text(), 1, null),
        6 => new JsonObject(),
        7 => new JsonObject { [Text()] = Text() },
        _ => Text(),
    };

    private string Text() => s_texts[_random.Next(s_texts.Length)];

    private static string Reference(JsonObject from) => "#" + Pointer(from.Parent);

    private static string Pointer(JsonNode? node) => node switch
    {
        null => "",
        { Parent: JsonObject parent } => Pointer(parent) + "/" + node.GetPropertyName().Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal),
        { Parent: JsonArray parent } => Pointer(parent) + "/" + node.GetElementIndex(),
        _ => "",
    };

    private static JsonNode? Deep(JsonNode? value, int depth)
    {
        for (; depth > 0; depth--)
        {
            value = new JsonObject { ["items"] = value };
        }

        return value;
    }

    private static void Collect(JsonNode node, List<JsonNode> nodes)
    {
        nodes.Add(node);
        foreach (var child in node switch { JsonObject members => members.Select(static member => member.Value), JsonArray items => items, _ => [] })
        {
            if (child is JsonObject or JsonArray)
            {
                Collect(child, nodes);
            }
        }
    }
}
