using System.Text.Json.Nodes;

namespace Telnyx.Generator.Reading;

/// <summary>
/// Makes references that point anywhere into a document (<c>#/paths/~1a/get/…</c>, <c>#/$defs/X</c>, <c>#</c>, names with <c>/</c> or <c>~</c>) references to
/// components, the only ones that the OpenAPI reader follows: a schema becomes a component of its own, anything else is copied to where it is referred to.
/// </summary>
internal sealed class PointerReferences
{
    // Parts that hold references to one another must not be copied into each other without end.
    private const int MaxNesting = 8;
    private const int MaxCopies = 2000;

    private readonly JsonObject _root;
    private readonly Queue<JsonNode> _unseen = new();
    private readonly Stack<JsonNode> _open = new();
    private int _copies;

    private PointerReferences(JsonObject root) => _root = root;

    /// <summary>Resolves them in a document's tree; one that leads nowhere stays as it is.</summary>
    public static void Resolve(string text, JsonObject root)
    {
        if (HasOthers(text))
        {
            var references = new PointerReferences(root);
            references._unseen.Enqueue(root);
            while (references._unseen.Count > 0)
            {
                references.Walk(references._unseen.Dequeue());
            }
        }
    }

    // Few documents have other references than "#/components/section/Name", and only those pay for a walk.
    private static bool HasOthers(string text)
    {
        const string Start = "\"#";
        for (var at = text.IndexOf(Start, StringComparison.Ordinal); at >= 0 && at + Start.Length < text.Length; at = text.IndexOf(Start, at + Start.Length, StringComparison.Ordinal))
        {
            var isOther = text[at + Start.Length] switch
            {
                '"' => IsReference(text, at),
                '/' => text.IndexOf('"', at + 1) is var end and > 0 && !IsPlain(text.AsSpan(at + 1, end - at - 1)),
                '\\' => true,
                _ => false,
            };
            if (isOther)
            {
                return true;
            }
        }

        return false;
    }

    // "#" alone is a key of a telephone far more often.
    private static bool IsReference(string text, int at) =>
        text.Substring(Math.Max(0, at - 20), Math.Min(20, at)).TrimEnd() is var before && before.EndsWith(":", StringComparison.Ordinal)
        && before.TrimEnd(':', ' ', '\t', '\r', '\n').EndsWith("\"$ref\"", StringComparison.Ordinal);

    private static bool IsPlain(ReadOnlySpan<char> reference)
    {
        const string Components = "#/components/";
        if (!reference.StartsWith(Components.AsSpan(), StringComparison.Ordinal))
        {
            return false;
        }

        var place = reference.Slice(Components.Length);
        var slash = place.IndexOf('/');
        return slash > 0 && slash < place.Length - 1 && IsId(place.Slice(slash + 1));
    }

    // What OpenAPI allows in the names of components: needs no escapes.
    private static bool IsId(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (c is not (>= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9' or '.' or '_' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOther(string? reference) => reference?.StartsWith("#", StringComparison.Ordinal) == true && !IsPlain(reference.AsSpan());

    private void Walk(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items.ToList())
            {
                Walk(item);
            }
        }
        else if (node is JsonObject members)
        {
            var copied = Text(members["$ref"]) is { } reference && IsOther(reference) ? Redirect(members, reference) : null;
            if (copied is not null)
            {
                _open.Push(copied);
            }

            foreach (var member in members.ToList())
            {
                if (member.Key == "mapping" && member.Value is JsonObject mapping)
                {
                    RedirectAll(mapping);
                }

                Walk(member.Value);
            }

            if (copied is not null)
            {
                _open.Pop();
            }
        }
    }

    /// <summary>Makes a reference one to a component, or puts its target into its place; returns what was copied, or null.</summary>
    private JsonObject? Redirect(JsonObject holder, string reference)
    {
        if (PointerTarget.Find(_root, holder, reference) is not { } target)
        {
            return null;
        }

        if (target.IsSchema)
        {
            holder["$ref"] = PointerTarget.Schemas + Component(target);
            return null;
        }

        if (target.Node is not JsonObject part || !target.IsLike(holder) || _open.Contains(part) || _open.Count >= MaxNesting || _copies++ >= MaxCopies || IsIn(part, holder))
        {
            return null;
        }

        // A parameter, a response, …: what stands beside the reference stays.
        holder.Remove("$ref");
        foreach (var member in part.ToList().Where(member => !holder.ContainsKey(member.Key)))
        {
            holder[member.Key] = member.Value?.DeepClone();
        }

        return part;
    }

    private static bool IsIn(JsonNode whole, JsonNode? part)
    {
        while (part is not null && !ReferenceEquals(part, whole))
        {
            part = part.Parent;
        }

        return part is not null;
    }

    private void RedirectAll(JsonObject mapping)
    {
        foreach (var entry in mapping.ToList())
        {
            if (Text(entry.Value) is { } reference && IsOther(reference) && PointerTarget.Find(_root, mapping, reference) is { IsSchema: true } target)
            {
                mapping[entry.Key] = PointerTarget.Schemas + Component(target);
            }
        }
    }

    /// <summary>The id of the component that a schema is, or is moved to.</summary>
    private string Component(PointerTarget target)
    {
        if (target.Name is { Length: > 0 } id && IsId(id.AsSpan()))
        {
            return id;
        }

        if (Text(target.Node["$ref"]) is { } further && further.StartsWith(PointerTarget.Schemas, StringComparison.Ordinal) && IsPlain(further.AsSpan()))
        {
            return further.Substring(PointerTarget.Schemas.Length);
        }

        var components = Child(_root, "components");
        var schemas = Child(components, "schemas");
        var name = Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? target.Words : target.Words + "_" + i.ToString(System.Globalization.CultureInfo.InvariantCulture)).First(free => !schemas.ContainsKey(free));
        target.Replace(new JsonObject { ["$ref"] = PointerTarget.Schemas + name });
        schemas[name] = target.Node;
        _unseen.Enqueue(target.Node);
        return name;
    }

    private static JsonObject Child(JsonObject parent, string name)
    {
        if (parent[name] is not JsonObject child)
        {
            parent[name] = child = new JsonObject();
        }

        return child;
    }

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : null;
}
