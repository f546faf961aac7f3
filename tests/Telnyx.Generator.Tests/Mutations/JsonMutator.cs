using System.Text.Json.Nodes;

namespace Telnyx.Generator.Tests.Mutations;

/// <summary>Breaks a document in one place or several, by a seed: the same seed always breaks it alike.</summary>
internal sealed class JsonMutator(int seed)
{
    private static readonly string[] s_texts =
    [
        "", " ", "\n", "\0", "é", "\u4e2d\u6587", "\ud83d\ude00", "*/ }", "\"\"\"", "</summary>", "{{x}}", "#/components/schemas/Nowhere", "../x", "class", "string", "null", "1e999", "date-time", "array", "object", "a/b~c", new string('x', 500),
    ];

    private readonly Random _random = new(seed);

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
        return _random.Next(8) == 0 ? MutateText(mutated) : mutated;
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
        switch (_random.Next(9))
        {
            case 0:
                members.Remove(name);
                break;
            case 1:
                members[name] = Another();
                break;
            case 2:
                members.Remove(name);
                members[Text()] = value;
                break;
            case 3:
                members[Text()] = value?.DeepClone();
                break;
            case 4:
                members["$ref"] = _random.Next(2) == 0 ? "#/components/schemas/Nowhere" : Reference(members);
                break;
            case 5:
                members["type"] = new JsonArray("object", "null", Text());
                break;
            case 6:
                members[_random.Next(2) == 0 ? "oneOf" : "allOf"] = new JsonArray(members.DeepClone(), Another());
                break;
            case 7:
                members["enum"] = new JsonArray(Another(), Another(), Text(), Text());
                break;
            default:
                members[name] = Deep(value?.DeepClone(), _random.Next(100) == 0 ? 300 : _random.Next(1, 20));
                break;
        }
    }

    private void MutateArray(JsonArray items)
    {
        var index = _random.Next(items.Count);
        switch (_random.Next(4))
        {
            case 0:
                items.RemoveAt(index);
                break;
            case 1:
                items.Add(items[index]?.DeepClone());
                break;
            case 2:
                items.Clear();
                break;
            default:
                items[index] = Another();
                break;
        }
    }

    // What no tree can hold: cut off, members twice, broken letters.
    private string MutateText(string text)
    {
        var at = _random.Next(text.Length);
        return _random.Next(4) switch
        {
            0 => text[..at],
            1 => text.Insert(text.IndexOf('{', at) is >= 0 and var brace ? brace + 1 : 1, "\"type\":\"string\",\"type\":\"object\","),
            2 => text.Insert(at, "\\ud800"),
            _ => text.Remove(at, 1),
        };
    }

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
